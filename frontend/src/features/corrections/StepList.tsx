import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useRecomputed } from "@/api/arithmetic";
import type { AttemptStep, Claim } from "@/api/claims";
import { RecomputedContext } from "@/ui/workbench/Arithmetic";
import { cutIn, stepAt, stepsBy } from "@/ui/workbench/cut";
import { isBad } from "@/ui/workbench/stepDraft";
import { partsOf } from "./cutting";
import { askedUpTo, stepOf } from "./draft";
import { lastReview } from "./Returned";
import { StepRow } from "./StepRow";
import type { Work } from "./useWork";
import classes from "./corrections.module.css";

/** So many steps are set one after the other; of more, each when it comes near the window, and what follows them likewise. */
export const aFew = 60;

/** So far from the step in hand they are set with the page itself: that fills a window. */
const aroundCurrent = 8;

/** Of more steps than this some stand outside the window, where the browser need not lay them out yet. */
const onePage = 10;

/** The reviewer's words by the step that they are about, also where the steps were cut anew since. */
function remarksOn(claim: Claim, steps: AttemptStep[]): Map<number, string> {
  const then = stepsBy(claim.attempt, cutIn(claim.original_correction?.content));
  const said = lastReview(claim)?.comments ?? [];
  return new Map(said.flatMap(({ index, text }) => {
    const now = stepAt(steps, then[index]?.start ?? -1);
    return now === null ? [] : [[now, text] as const];
  }));
}

/** The attempt as compact numbered steps, one of them current. */
export function StepList({ claim, work }: { claim: Claim; work: Work }) {
  const { t } = useLingui();
  const { steps, protocol, current, saved } = work;
  const remarks = useMemo(() => remarksOn(claim, steps), [claim, steps]);
  const recomputed = useRecomputed([claim.attempt.id, saved.body.cut], () => steps.map(({ text }) => text));
  const last = askedUpTo(saved.body, steps, protocol);
  if (steps.length === 0) {
    return (
      <p className={classes.soft}>
        <Trans>The model gave no answer. Write the whole solution below, or say that the problem is faulty.</Trans>
      </p>
    );
  }
  return (
    <RecomputedContext value={recomputed}>
      <div className={classes.above}>
        <h2 className={classes.heading}>
          <Trans>
            The answer of <bdi>{claim.attempt.model_version}</bdi>
          </Trans>
        </h2>
        <Recut work={work} />
      </div>
      <ol className={classes.steps} data-several={steps.length > onePage || undefined} aria-label={t`Steps of the answer`}>
        {steps.map((step) => (
          <StepRow
            key={step.index}
            step={step}
            said={stepOf(saved.body, step.index)}
            last={step.index === last}
            edited={step.index <= last && isBad(stepOf(saved.body, step.index))}
            current={step.index === current}
            waits={Math.abs(step.index - current) <= aroundCurrent ? "not" : steps.length > aFew ? "near" : "idle"}
            language={claim.problem.language}
            errorKinds={claim.error_kinds}
            remark={remarks.get(step.index) ?? ""}
            onCurrent={work.setCurrent}
            onJudge={work.judge}
            onChange={saved.change}
          />
        ))}
      </ol>
    </RecomputedContext>
  );
}

/** What can be done where a step of the answer is not what can be right or wrong by itself. */
function Recut({ work }: { work: Work }) {
  const { t } = useLingui();
  const { steps, current, recut } = work;
  const text = steps[current]?.text ?? "";
  const parts = useMemo(() => partsOf(text).length, [text]);
  return (
    <span className={classes.recut}>
      <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>S</kbd>} disabled={parts < 2} title={t`split this step at its lines, sentences or clauses`} onClick={() => recut("split", current)}>
        <Trans>Split step</Trans>
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>M</kbd>} disabled={current + 1 >= steps.length} title={t`merge this step with the next one`} onClick={() => recut("merge", current)}>
        <Trans>Merge steps</Trans>
      </Button>
    </span>
  );
}
