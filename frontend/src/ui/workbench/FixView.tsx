import { Trans } from "@lingui/react/macro";
import type { AttemptStep, Correction, ErrorKind, FinishedStage } from "@/api/claims";
import { Isolated } from "../Figures";
import { Markdown } from "../markdown/Markdown";
import { Mark } from "../Marks";
import { WordDiff } from "../WordDiff";
import { StepSaid } from "./StepSaid";
import classes from "./FixView.module.css";

interface FixViewProps {
  stage: FinishedStage;
  correction: Correction;
  steps: AttemptStep[];
  language: string;
  errorKinds: ErrorKind[];
}

/** What a reviewer fixed: each step against the author's words, then the solution and the answer as they now stand. */
export function FixView({ stage, correction, steps, language, errorKinds }: FixViewProps) {
  const said = new Map(correction.ratings.map((rating) => [rating.index, rating]));
  const before = correction.solution.trim();
  const after = stage.fixed_solution.trim();
  const answered = stage.fixed_answer !== "" && stage.fixed_answer !== correction.final_answer;
  const words = { lang: language, dir: language === "ar" ? "rtl" : "ltr" };
  return (
    <div className={classes.fix}>
      {stage.fixes.map((fix) => {
        const model = steps[fix.index]?.text ?? "";
        return (
          <div key={fix.index} className={classes.step}>
            <strong>
              <Trans>
                Step <Isolated>{fix.index + 1}</Isolated>, fixed by the reviewer
              </Trans>
            </strong>
            <StepSaid rating={fix} before={said.get(fix.index)?.rewritten || model} after={fix.rewritten || model} errorKinds={errorKinds} />
          </div>
        );
      })}
      {after !== before && (
        <section>
          <h3 className={classes.label}>
            <Trans>What changed in the solution</Trans>
          </h3>
          <div {...words}>
            <WordDiff before={before} after={after} />
          </div>
          <h3 className={classes.label}>
            <Trans>The solution, as it now counts</Trans>
          </h3>
          <div {...words}>
            <Markdown text={after} />
          </div>
        </section>
      )}
      {answered && (
        <p>
          <Trans>Final answer:</Trans> <Isolated>{stage.fixed_answer}</Isolated>{" "}
          {stage.fixed_answer_correct !== null && (
            <Mark tone={stage.fixed_answer_correct ? "good" : "bad"}>{stage.fixed_answer_correct ? <Trans>agrees with the reference</Trans> : <Trans>differs from the reference</Trans>}</Mark>
          )}
        </p>
      )}
    </div>
  );
}
