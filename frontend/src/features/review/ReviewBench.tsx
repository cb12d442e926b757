import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { AnyClaim } from "@/api/claims";
import { isThinking, useWorkTimer } from "@/api/workSession";
import { SimulatedMark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { Bench, TwoSides } from "@/ui/workbench/Bench";
import { ClaimNotices } from "@/ui/workbench/ClaimNotices";
import { CorrectionView } from "@/ui/workbench/CorrectionView";
import { cutIn, stepsBy } from "@/ui/workbench/cut";
import { GuidelinePanel } from "@/ui/workbench/GuidelinePanel";
import { KeyHelp } from "@/ui/workbench/KeyHelp";
import { LeaveDialog } from "@/ui/workbench/LeaveDialog";
import { linesIn, MadeView } from "@/ui/workbench/MadeView";
import { ProblemSide } from "@/ui/workbench/ProblemSide";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { SaveNote } from "@/ui/workbench/SaveNote";
import { TimerLine } from "@/ui/workbench/TimerLine";
import { TrialsNote } from "@/ui/workbench/TrialsNote";
import { useKeys } from "@/ui/workbench/useKeys";
import { reviewKeys } from "./reviewKeys";
import { useReview, type Reviewed } from "./useReview";
import { VerdictForm } from "./VerdictForm";
import classes from "./review.module.css";

type Panel = "keys" | "guideline" | "leave" | null;

export function ReviewBench({ claim, onEnd }: { claim: AnyClaim; onEnd: (result: Reviewed | null) => void }) {
  const { t } = useLingui();
  const timer = useWorkTimer(claim.project.id);
  const review = useReview(claim, isThinking(timer), onEnd);
  const [panel, setPanel] = useState<Panel>(null);
  const [noted, setNoted] = useState<ReadonlySet<number>>(new Set());
  const { saved, current, setCurrent } = review;
  const correction = claim.original_correction;
  const steps = claim.attempt ? stepsBy(claim.attempt, cutIn(correction?.content)) : [];
  const fixable = claim.unit.kind === "correct";
  const lines = !correction || fixable ? steps.length : linesIn({ correction, matter: claim });
  const language = claim.unit.language;

  const go = (by: number) => {
    const next = Math.min(lines - 1, Math.max(0, current + by));
    setCurrent(next);
    document.getElementById(`step-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const decide = (verdict: "accept" | "return" | "fix") => saved.change((draft) => ({ ...draft, verdict }));
  const note = () => {
    setNoted((before) => new Set([...before, current]));
    requestAnimationFrame(() => document.getElementById(`note-${current}`)?.focus());
  };
  useKeys({
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    a: () => decide("accept"),
    r: () => {
      decide("return");
      requestAnimationFrame(() => document.getElementById("comment")?.focus());
    },
    f: () => {
      if (!fixable) return;
      decide("fix");
      requestAnimationFrame(() => document.getElementById("fixed")?.focus());
    },
    c: note,
    g: () => setPanel("guideline"),
    x: () => setPanel("leave"),
    "?": () => setPanel("keys"),
    Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
    "Mod+Enter": () => document.getElementById("hand-in")?.click(),
  });

  const commentField = (index: number) => {
    const text = saved.body.comments[index] ?? "";
    if (!noted.has(index) && text === "") return null;
    const number = index + 1;
    return (
      <Textarea
        id={`note-${index}`}
        className={classes.note}
        aria-label={t`Comment on step ${number}`}
        placeholder={t`Comment on step ${number}`}
        dir="auto"
        minRows={1}
        value={text}
        onChange={(event) => {
          const written = event.currentTarget.value;
          saved.change((draft) => ({ ...draft, comments: { ...draft.comments, [index]: written } }));
        }}
      />
    );
  };

  return (
    <Bench
      title={t`Review`}
      about={
        <>
          <span dir="auto">{claim.project.name}</span> <SimulatedMark when={claim.simulated || correction?.simulated} />
        </>
      }
      status={<SaveNote {...saved} />}
      timer={<TimerLine timer={timer} rate={claim.rate} />}
      onKeys={() => setPanel("keys")}
      actions={
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setPanel("leave")}>
          <Trans>Give back</Trans>
        </Button>
      }
    >
      <ClaimNotices held={review.held} refused={saved.state === "refused"} onLeave={() => onEnd(null)} />
      <TwoSides
        problem={
          claim.problem ? (
            <ProblemSide problem={claim.problem} onGuideline={claim.guideline ? () => setPanel("guideline") : undefined} />
          ) : (
            <ProblemSide wanted problem={{ statement: claim.brief, unit: "", language }} onGuideline={claim.guideline ? () => setPanel("guideline") : undefined} />
          )
        }
        work={
          correction ? (
            <>
              {fixable ? (
                <CorrectionView unit={claim.unit.id} correction={correction} steps={steps} language={language} errorKinds={claim.error_kinds} current={current} after={commentField} />
              ) : (
                <MadeView correction={correction} matter={claim} language={language} current={current} after={commentField} />
              )}
              {claim.unit.kind === "author" && <TrialsNote claim={claim.id} />}
              <VerdictForm review={review} solution={correction.solution} language={language} fixable={fixable} />
              <RemarkThread unit={claim.unit.id} />
            </>
          ) : (
            <Empty title={<Trans>There is no correction to review</Trans>} reason={<Trans>Give the unit back; the operator can see why.</Trans>} />
          )
        }
      />
      <KeyHelp opened={panel === "keys"} onClose={() => setPanel(null)} lines={reviewKeys(fixable)} />
      <LeaveDialog opened={panel === "leave"} onClose={() => setPanel(null)} release={review.release} />
      {claim.guideline && <GuidelinePanel opened={panel === "guideline"} onClose={() => setPanel(null)} guideline={claim.guideline} project={claim.project.id} />}
    </Bench>
  );
}
