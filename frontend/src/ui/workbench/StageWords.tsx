import { Trans } from "@lingui/react/macro";
import type { FinishedStage } from "@/api/claims";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "../Figures";
import { SimulatedMark } from "../Marks";
import { Said } from "../Said";
import classes from "./StageWords.module.css";

export function StageHead({ stage }: { stage: FinishedStage }) {
  const word = useWord();
  return (
    <div className={classes.head}>
      <strong>{word("stage", stage.kind)}</strong>
      <span>{word("outcome", stage.outcome)}</span>
      {stage.mine ? (
        <span>
          <Trans>by you</Trans>
        </span>
      ) : (
        stage.person && <span dir="auto">{stage.person}</span>
      )}
      <SimulatedMark when={stage.simulated} />
      <span className={classes.soft}>
        <When at={stage.at} />
      </span>
    </div>
  );
}

/** The words that came with a reviewer's decision; what they fixed is shown by FixView. */
export function ReviewWords({ stage }: { stage: FinishedStage }) {
  const { comment, comments } = stage;
  if (!comment && comments.length === 0) return null;
  return (
    <div className={classes.words}>
      {comment && (
        <p dir="auto">
          <Said text={comment} />
        </p>
      )}
      {comments.length > 0 && (
        <ul>
          {comments.map((each, index) => (
            <li key={index}>
              <Trans>
                Step <Isolated>{each.index + 1}</Isolated>:
              </Trans>{" "}
              <span dir="auto">
                <Said text={each.text} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
