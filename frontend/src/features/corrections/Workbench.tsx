import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { Claim } from "@/api/claims";
import { isThinking, useWorkTimer } from "@/api/workSession";
import { SimulatedMark } from "@/ui/Marks";
import { Bench, TwoSides } from "@/ui/workbench/Bench";
import { ClaimNotices } from "@/ui/workbench/ClaimNotices";
import { GuidelinePanel } from "@/ui/workbench/GuidelinePanel";
import { KeyHelp } from "@/ui/workbench/KeyHelp";
import { LeaveDialog } from "@/ui/workbench/LeaveDialog";
import { ProblemSide } from "@/ui/workbench/ProblemSide";
import { SaveNote } from "@/ui/workbench/SaveNote";
import { TimerLine } from "@/ui/workbench/TimerLine";
import { useKeys } from "@/ui/workbench/useKeys";
import { isBad } from "@/ui/workbench/stepDraft";
import { Continuation } from "./Continuation";
import type { Candidate } from "./goingOn";
import { firstError, solutionOf, stepOf } from "./draft";
import { EndForm } from "./EndForm";
import type { HandedIn } from "./Handed";
import { lastReview, Returned } from "./Returned";
import { StepList } from "./StepList";
import { useContinuation } from "./useContinuation";
import { useWork } from "./useWork";
import { workKeys } from "./workKeys";

type Panel = "keys" | "guideline" | "leave" | null;

const focusOn = (id: string) => document.getElementById(id)?.focus();

export function Workbench({ claim, onEnd }: { claim: Claim; onEnd: (result: HandedIn | null) => void }) {
  const { t } = useLingui();
  const timer = useWorkTimer(claim.project.id);
  const work = useWork(claim, isThinking(timer), onEnd);
  const [panel, setPanel] = useState<Panel>(null);
  const going = useContinuation(claim, work);
  const { current, move, judge } = work;
  const over = Boolean(work.held.lost) || work.saved.state === "refused";

  const begun = useRef(false);
  useEffect(() => {
    // The page opens at its first step: to ask where that stands would lay the page out once more.
    if (begun.current || current > 0) document.getElementById(`step-${current}`)?.scrollIntoView({ block: "nearest" });
    begun.current = true;
  }, [current]);

  const bad = () => {
    judge(current, -1);
    requestAnimationFrame(() => focusOn(`rewrite-${current}`));
  };
  /** The editor of this step where it is bad, otherwise that of the first bad one. */
  const edit = () => {
    const bad = isBad(stepOf(work.saved.body, current)) ? current : firstError(work.saved.body, work.steps);
    if (bad === null) return;
    work.setCurrent(bad);
    focusOn(`rewrite-${bad}`);
  };
  const goOn = () => {
    const open = going.begin();
    if (open === null) {
      requestAnimationFrame(() => document.getElementById("going-on")?.scrollIntoView({ block: "nearest" }));
      return;
    }
    work.setCurrent(open);
    focusOn(`rewrite-${open}`);
  };
  const take = (candidate: Candidate) => {
    going.take(candidate);
    requestAnimationFrame(() => document.getElementById("rest")?.scrollIntoView({ block: "nearest" }));
  };
  useKeys(
    {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      j: () => move(1),
      k: () => move(-1),
      "1": () => judge(current, 1),
      "2": () => judge(current, 0),
      "3": bad,
      u: () => judge(current, "unsure"),
      s: () => work.recut("split", current),
      m: () => work.recut("merge", current),
      e: edit,
      c: goOn,
      r: () => focusOn("rest"),
      f: () => focusOn("final-answer"),
      g: () => setPanel("guideline"),
      x: () => setPanel("leave"),
      "?": () => setPanel("keys"),
      Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
      "Mod+Enter": () => document.getElementById("hand-in")?.click(),
    },
    !going.opened,
  );
  useKeys({ "?": () => setPanel("keys"), "Mod+Enter": () => document.getElementById("hand-in")?.click() }, going.opened);

  return (
    <Bench
      title={t`Correct`}
      about={
        <>
          <span dir="auto">{claim.project.name}</span> <SimulatedMark when={claim.simulated} />
        </>
      }
      status={<SaveNote {...work.saved} />}
      timer={<TimerLine timer={timer} rate={claim.rate} />}
      onKeys={() => setPanel("keys")}
      actions={
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setPanel("leave")}>
          <Trans>Give back</Trans>
        </Button>
      }
    >
      <ClaimNotices held={work.held} refused={work.saved.state === "refused"} words={over ? solutionOf(work.saved.body, work.steps, work.protocol) : ""} onLeave={() => onEnd(null)} />
      <TwoSides
        problem={<ProblemSide problem={claim.problem} onGuideline={claim.guideline ? () => setPanel("guideline") : undefined} />}
        work={
          <>
            <Returned claim={claim} />
            <StepList claim={claim} work={work} />
            <Continuation going={going} language={claim.problem.language} onAsk={goOn} onTake={take} />
            <EndForm claim={claim} work={work} />
          </>
        }
      />
      <KeyHelp opened={panel === "keys"} onClose={() => setPanel(null)} lines={workKeys(lastReview(claim) !== undefined)} />
      {claim.guideline && <GuidelinePanel opened={panel === "guideline"} onClose={() => setPanel(null)} guideline={claim.guideline} project={claim.project.id} />}
      <LeaveDialog opened={panel === "leave"} onClose={() => setPanel(null)} release={work.release} />
    </Bench>
  );
}
