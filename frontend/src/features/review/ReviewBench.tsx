import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import type { AnyClaim } from "@/api/claims";
import { isThinking, useWorkTimer } from "@/api/workSession";
import { SimulatedMark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { Bench, TwoSides } from "@/ui/workbench/Bench";
import { ClaimNotices } from "@/ui/workbench/ClaimNotices";
import { CorrectionView } from "@/ui/workbench/CorrectionView";
import { GuidelinePanel } from "@/ui/workbench/GuidelinePanel";
import { KeyHelp } from "@/ui/workbench/KeyHelp";
import { LeaveDialog } from "@/ui/workbench/LeaveDialog";
import { linesIn, MadeView } from "@/ui/workbench/MadeView";
import { ProblemSide } from "@/ui/workbench/ProblemSide";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { SaveNote } from "@/ui/workbench/SaveNote";
import { emptyStep, isBad, rated, type Judgement, type StepDraft } from "@/ui/workbench/stepDraft";
import { TimerLine } from "@/ui/workbench/TimerLine";
import { TrialsNote } from "@/ui/workbench/TrialsNote";
import { useKeys } from "@/ui/workbench/useKeys";
import { hasSteps, saidOf } from "./fixing";
import { reviewKeys } from "./reviewKeys";
import { StepFixer } from "./StepFixer";
import { useReview, type Reviewed, type Verdict } from "./useReview";
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
  const { steps } = review.judged;
  const fixable = claim.unit.kind === "correct";
  const bySteps = fixable && correction !== null && hasSteps(correction, steps);
  const theirs = useMemo(() => (correction ? saidOf(correction) : {}), [correction]);
  const fixes = saved.body.verdict === "fix" ? saved.body.fixes : {};
  const lines = !correction || fixable ? steps.length : linesIn({ correction, matter: claim });
  const language = claim.unit.language;

  const go = (by: number) => {
    const next = Math.min(lines - 1, Math.max(0, current + by));
    setCurrent(next);
    document.getElementById(`step-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const decide = (verdict: Verdict) => saved.change((draft) => ({ ...draft, verdict }));
  const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  const fix = (index: number, make: ((before: StepDraft) => StepDraft) | null) => review.fixStep(index, make, theirs[index] ?? emptyStep);
  /** Opens the reviewer's version of a step; where there are no steps, the solution as a whole. */
  const open = (index: number) => {
    decide("fix");
    if (!bySteps) return focusOn("fixed");
    setCurrent(index);
    fix(index, (before) => before);
    if (isBad(fixes[index] ?? theirs[index] ?? emptyStep)) focusOn(`rewrite-${index}`);
  };
  const judge = (judgement: Judgement) => {
    if (!fixes[current]) return;
    fix(current, (before) => rated(before, judgement));
    if (judgement === -1) focusOn(`rewrite-${current}`);
  };
  const note = () => {
    setNoted((before) => new Set([...before, current]));
    focusOn(`note-${current}`);
  };
  useKeys({
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    j: () => go(1),
    k: () => go(-1),
    a: () => decide("accept"),
    r: () => {
      decide("return");
      focusOn("comment");
    },
    f: () => fixable && open(current),
    "1": () => judge(1),
    "2": () => judge(0),
    "3": () => judge(-1),
    u: () => judge("unsure"),
    e: () => focusOn(`rewrite-${current}`),
    z: () => fixes[current] && fix(current, null),
    s: () => focusOn("fixed"),
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

  const inStep = (index: number) => {
    const step = steps[index];
    const said = fixes[index];
    return (
      <>
        {bySteps && step && said && <StepFixer step={step} said={said} theirs={theirs[index] ?? emptyStep} language={language} errorKinds={claim.error_kinds} onFix={(make) => fix(index, make)} />}
        {commentField(index)}
      </>
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
                <CorrectionView unit={claim.unit.id} correction={correction} steps={steps} language={language} errorKinds={claim.error_kinds} current={current} after={inStep} />
              ) : (
                <MadeView correction={correction} matter={claim} language={language} current={current} after={commentField} />
              )}
              {claim.unit.kind === "author" && <TrialsNote claim={claim.id} />}
              <VerdictForm
                review={review}
                correction={correction}
                language={language}
                fixable={fixable}
                onVerdict={(verdict) => (verdict === "fix" ? open(current) : decide(verdict))}
                onStep={(index) => (fixes[index] ? setCurrent(index) : open(index))}
              />
              <RemarkThread unit={claim.unit.id} />
            </>
          ) : (
            <Empty title={<Trans>There is no correction to review</Trans>} reason={<Trans>Give the unit back; the operator can see why.</Trans>} />
          )
        }
      />
      <KeyHelp opened={panel === "keys"} onClose={() => setPanel(null)} lines={reviewKeys(fixable, bySteps)} />
      <LeaveDialog opened={panel === "leave"} onClose={() => setPanel(null)} release={review.release} />
      {claim.guideline && <GuidelinePanel opened={panel === "guideline"} onClose={() => setPanel(null)} guideline={claim.guideline} project={claim.project.id} />}
    </Bench>
  );
}
