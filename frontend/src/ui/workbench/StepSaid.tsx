import { useLingui } from "@lingui/react/macro";
import type { ErrorKind, StepRating } from "@/api/claims";
import { useWord } from "@/i18n/words";
import { Mark, type Tone } from "../Marks";
import { Said } from "../Said";
import { WordDiff } from "../WordDiff";
import { ComesTo } from "./Arithmetic";
import classes from "./StepSaid.module.css";

function toneOf({ rating }: StepRating): Tone {
  return rating === 1 ? "good" : rating === -1 ? "bad" : rating === null ? "unsure" : "quiet";
}

interface StepSaidProps {
  rating: StepRating;
  /** The words that the change is shown against: the model's, or for a reviewer's fix the author's. */
  before: string;
  /** The words as they now stand; those of the rating unless said. */
  after?: string;
  errorKinds: ErrorKind[];
}

/** What somebody said of a step: the rating with its kind of error, why, and the change of its words. */
export function StepSaid({ rating, before, after = rating.rewritten, errorKinds }: StepSaidProps) {
  const word = useWord();
  const { i18n } = useLingui();
  const kind = errorKinds.find(({ code }) => code === rating.error_kind);
  const kindLabel = kind ? (i18n.locale === "ar" ? kind.label_ar : kind.label_en) : word("errorKind", rating.error_kind);
  const code = rating.rating === null ? "unsure" : String(rating.rating);
  return (
    <div className={classes.said}>
      <Mark tone={toneOf(rating)}>
        {word("rating", code)}
        {rating.error_kind && `: ${kindLabel}`}
        {rating.severity && ` · ${word("severity", rating.severity)}`}
      </Mark>
      {rating.critique && (
        <span dir="auto">
          <Said text={rating.critique} />
        </span>
      )}
      {after && after !== before && <WordDiff before={before} after={after} />}
      {after && after !== before && <ComesTo text={after} wrong={false} />}
    </div>
  );
}
