import { Trans, useLingui } from "@lingui/react/macro";
import type { Claim } from "@/api/claims";
import { isAsked, stepOf } from "./draft";
import { StepRow } from "./StepRow";
import type { Work } from "./useWork";
import classes from "./corrections.module.css";

/** The attempt as compact numbered steps, one of them current. */
export function StepList({ claim, work }: { claim: Claim; work: Work }) {
  const { t } = useLingui();
  const { steps, protocol, current, saved } = work;
  if (steps.length === 0) {
    return (
      <p className={classes.soft}>
        <Trans>The model gave no answer. Write the whole solution below, or say that the problem is faulty.</Trans>
      </p>
    );
  }
  return (
    <>
      <h2 className={classes.heading}>
        <Trans>
          The answer of <bdi>{claim.attempt.model_version}</bdi>
        </Trans>
      </h2>
      <ol className={classes.steps} aria-label={t`Steps of the answer`}>
        {steps.map((step) => (
          <StepRow
            key={step.index}
            step={step}
            said={stepOf(saved.body, step.index)}
            asked={isAsked(saved.body, steps, step.index, protocol)}
            current={step.index === current}
            language={claim.problem.language}
            errorKinds={claim.error_kinds}
            onCurrent={work.setCurrent}
            onJudge={work.judge}
            onChange={saved.change}
          />
        ))}
      </ol>
    </>
  );
}
