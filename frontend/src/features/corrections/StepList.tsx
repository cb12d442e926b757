import { Trans, useLingui } from "@lingui/react/macro";
import type { Claim } from "@/api/claims";
import { askedUpTo, isBad, stepOf } from "./draft";
import { lastReview } from "./Returned";
import { StepRow } from "./StepRow";
import type { Work } from "./useWork";
import classes from "./corrections.module.css";

/** So many steps are set at once; of more, each when it comes near the window, and what follows them likewise. */
export const aFew = 60;

/** The attempt as compact numbered steps, one of them current. */
export function StepList({ claim, work }: { claim: Claim; work: Work }) {
  const { t } = useLingui();
  const { steps, protocol, current, saved } = work;
  const remarks = new Map(lastReview(claim)?.comments.map(({ index, text }) => [index, text]));
  const last = askedUpTo(saved.body, steps, protocol);
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
            last={step.index === last}
            edited={step.index <= last && isBad(stepOf(saved.body, step.index))}
            current={step.index === current}
            many={steps.length > aFew}
            language={claim.problem.language}
            errorKinds={claim.error_kinds}
            remark={remarks.get(step.index) ?? ""}
            onCurrent={work.setCurrent}
            onJudge={work.judge}
            onChange={saved.change}
          />
        ))}
      </ol>
    </>
  );
}
