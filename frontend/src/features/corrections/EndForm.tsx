import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Claim } from "@/api/claims";
import { Isolated } from "@/ui/Figures";
import { Textarea } from "@/ui/Textarea";
import { Typed } from "@/ui/workbench/Arithmetic";
import { fieldDirection } from "@/ui/markdown/isolate";
import { FailureReason } from "@/ui/States";
import { firstError, gapsOf, modelRest, type Ending, type Gap, type WorkDraft } from "./draft";
import type { Work } from "./useWork";
import { aFew } from "./StepList";
import classes from "./corrections.module.css";

/** What follows the steps: the rest of the solution, the final answer, a word on the whole, and handing in. */
export function EndForm({ claim, work }: { claim: Claim; work: Work }) {
  const { t } = useLingui();
  const { saved, steps, protocol, submit } = work;
  const draft = saved.body;
  const [asked, setAsked] = useState(false);
  const gaps = gapsOf(draft, steps, protocol);
  const first = firstError(draft, steps);
  const write = (change: Partial<WorkDraft>) => saved.change((before) => ({ ...before, ...change }));
  const rest = draft.rest ?? modelRest(steps, first ?? -1);
  const handIn = () => {
    setAsked(true);
    if (gaps.length === 0) submit.mutate();
  };
  const correcting = draft.ending === "correct";
  return (
    <form
      className={classes.end}
      data-many={steps.length > aFew || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <NativeSelect
        label={t`How it ends`}
        value={draft.ending}
        data={[
          { value: "correct", label: t`It can be judged and corrected` },
          { value: "bad_problem", label: t`The problem itself is faulty` },
          { value: "give_up", label: t`I cannot solve this` },
        ]}
        onChange={(event) => write({ ending: event.currentTarget.value as Ending })}
      />
      {correcting && (protocol === "first_error" || steps.length === 0 || draft.rest !== null) && (first !== null || steps.length === 0) && (
        <Textarea
          id="rest"
          label={steps.length > 0 ? t`The rest of the solution` : t`The whole solution`}
          description={steps.length > 0 ? t`From the corrected step to the end. It starts with the model’s words; keep what still holds.` : undefined}
          lang={claim.problem.language}
          dir={fieldDirection(rest, claim.problem.language)}
          minRows={3}
          value={rest}
          onChange={(event) => write({ rest: event.currentTarget.value })}
        />
      )}
      {correcting && draft.rest !== null && <Typed text={draft.rest} />}
      {correcting && (
        <TextInput
          id="final-answer"
          label={t`Final answer`}
          description={claim.problem.unit ? <Trans>In {claim.problem.unit}. Digits of either kind are read.</Trans> : <Trans>Digits of either kind are read.</Trans>}
          dir="auto"
          className={classes.answer}
          value={draft.final_answer}
          onChange={(event) => write({ final_answer: event.currentTarget.value })}
        />
      )}
      <Textarea
        id="critique"
        label={correcting ? t`What the model got wrong, in one or two sentences` : t`Why`}
        dir="auto"
        minRows={2}
        value={draft.critique}
        onChange={(event) => write({ critique: event.currentTarget.value })}
      />
      {asked && gaps.length > 0 && <Gaps gaps={gaps} onStep={work.setCurrent} />}
      {submit.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={submit.error} />
        </p>
      )}
      <div>
        <Button id="hand-in" type="submit" loading={submit.isPending} rightSection={<kbd>Ctrl ↵</kbd>}>
          <Trans>Hand in</Trans>
        </Button>
      </div>
    </form>
  );
}

const fieldOf: Record<Gap["what"], (index: number | null) => string> = {
  rating: (index) => `step-${index}`,
  kind: (index) => `kind-${index}`,
  rewrite: (index) => `rewrite-${index}`,
  solution: () => "rest",
  answer: () => "final-answer",
  critique: () => "critique",
};

function Gaps({ gaps, onStep }: { gaps: Gap[]; onStep: (index: number) => void }) {
  const go = ({ what, index }: Gap) => {
    if (index !== null) onStep(index);
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldOf[what](index));
      field?.scrollIntoView({ block: "center" });
      if (what !== "rating") field?.focus();
      else (document.activeElement as HTMLElement | null)?.blur();
    });
  };
  return (
    <div role="alert" className={classes.gaps}>
      <p>
        <Trans>Before it can be handed in:</Trans>
      </p>
      <ul>
        {gaps.slice(0, 6).map((gap) => (
          <li key={`${gap.what}-${gap.index}`}>
            <UnstyledButton className={classes.gap} onClick={() => go(gap)}>
              <GapText gap={gap} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function GapText({ gap }: { gap: Gap }) {
  const number = <Isolated>{(gap.index ?? 0) + 1}</Isolated>;
  if (gap.what === "rating") return <Trans>rate step {number}</Trans>;
  if (gap.what === "kind") return <Trans>choose the kind of error in step {number}</Trans>;
  if (gap.what === "rewrite") return <Trans>correct step {number}: it still has the model’s words</Trans>;
  if (gap.what === "solution") return <Trans>write the whole solution</Trans>;
  if (gap.what === "answer") return <Trans>write the final answer</Trans>;
  return <Trans>say why</Trans>;
}
