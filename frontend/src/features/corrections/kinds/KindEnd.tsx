import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AnyClaim } from "@/api/claims";
import { FailureReason } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import type { Ending, KindGap } from "./kindDraft";
import type { KindWork } from "./useKindWork";
import classes from "../corrections.module.css";

/** How the work ends, what is still missing, and handing in. */
export function KindEnd({ claim, work }: { claim: AnyClaim; work: KindWork }) {
  const { t } = useLingui();
  const { draft, submit, gap } = work;
  const endings: { value: Ending; label: string }[] = [
    { value: "done", label: t`It can be done` },
    ...(claim.unit.kind === "author" ? [] : [{ value: "bad_problem" as const, label: t`The problem itself is faulty` }]),
    { value: "give_up", label: t`I cannot do this` },
  ];
  return (
    <form
      className={classes.end}
      onSubmit={(event) => {
        event.preventDefault();
        work.handIn();
      }}
    >
      <NativeSelect label={t`How it ends`} value={draft.ending} data={endings} onChange={(event) => work.end(event.currentTarget.value as Ending)} />
      {draft.ending !== "done" && (
        <Textarea id="why" label={t`Why`} dir="auto" minRows={2} value={draft.why} onChange={(event) => work.write({ why: event.currentTarget.value })} />
      )}
      {gap && (
        <p role="alert" className={classes.gaps}>
          <GapText gap={gap} />
        </p>
      )}
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

function GapText({ gap }: { gap: KindGap }) {
  switch (gap) {
    case "aspects":
      return <Trans>Judge the two answers by each of the three aspects first.</Trans>;
    case "preferred":
      return <Trans>Say which answer is better on the whole, or that neither is.</Trans>;
    case "reason":
      return <Trans>Say in a sentence why.</Trans>;
    case "points":
      return <Trans>Give points for every criterion, also where they are none.</Trans>;
    case "evidence":
      return <Trans>Mark the evidence of every criterion that brings or costs points.</Trans>;
    case "steps":
      return <Trans>Break the problem into at least two steps.</Trans>;
    case "statement":
      return <Trans>Write the problem first.</Trans>;
    case "answer":
      return <Trans>Write the answer that the verifier holds others against.</Trans>;
    default:
      return <Trans>Say why.</Trans>;
  }
}
