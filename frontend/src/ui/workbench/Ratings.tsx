import { UnstyledButton } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import type { Judgement, StepDraft } from "./stepDraft";
import classes from "./Ratings.module.css";

interface RatingsProps {
  index: number;
  said: StepDraft;
  className?: string;
  onJudge: (index: number, judgement: Judgement) => void;
}

/** The four ratings of a step; the keys of the page choose them too, so Tab passes them by. */
export function Ratings({ index, said, className = "", onJudge }: RatingsProps) {
  const { t } = useLingui();
  const number = index + 1;
  const options: { judgement: Judgement; label: string; sign: string; keyName: string }[] = [
    { judgement: 1, label: t`Good`, sign: "+1", keyName: "1" },
    { judgement: 0, label: t`Neutral`, sign: "0", keyName: "2" },
    { judgement: -1, label: t`Bad`, sign: "−1", keyName: "3" },
    { judgement: "unsure", label: t`Unsure`, sign: "?", keyName: "U" },
  ];
  const chosen: Judgement | null = said.rated ? (said.rating ?? "unsure") : null;
  return (
    <div className={`${classes.ratings} ${className}`} role="group" aria-label={t`Rating of step ${number}`} dir="ltr">
      {options.map(({ judgement, label, sign, keyName }) => (
        <UnstyledButton
          key={sign}
          className={classes.rating}
          data-rating={String(judgement)}
          aria-pressed={chosen === judgement}
          aria-label={`${sign} ${label}`}
          title={`${label} (${keyName})`}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onJudge(index, judgement);
          }}
        >
          {sign}
        </UnstyledButton>
      ))}
    </div>
  );
}
