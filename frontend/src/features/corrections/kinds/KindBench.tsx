import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { AnyClaim, UnitKind } from "@/api/claims";
import { isThinking, useWorkTimer } from "@/api/workSession";
import { useWord } from "@/i18n/words";
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
import type { HandedIn } from "../Handed";
import { lastReview, Returned } from "../Returned";
import { AuthorForm } from "./AuthorForm";
import { CompareForm } from "./CompareForm";
import { DecomposeForm } from "./DecomposeForm";
import { GradeForm } from "./GradeForm";
import { kindKeys } from "./kindKeys";
import { KindEnd } from "./KindEnd";
import { useKindWork, type KindWork } from "./useKindWork";

type Panel = "keys" | "guideline" | "leave" | null;

const forms: Record<Exclude<UnitKind, "correct">, (props: { claim: AnyClaim; work: KindWork }) => React.ReactNode> = {
  compare: CompareForm,
  grade: GradeForm,
  decompose: DecomposeForm,
  author: AuthorForm,
};

/** The workbench of every kind of unit that is not a correction: the same bar, timer, drafts and ending for all. */
export function KindBench({ claim, onEnd }: { claim: AnyClaim; onEnd: (result: HandedIn | null) => void }) {
  const word = useWord();
  const timer = useWorkTimer(claim.project.id);
  const work = useKindWork(claim, isThinking(timer), onEnd);
  const [panel, setPanel] = useState<Panel>(null);
  const kind = claim.unit.kind as Exclude<UnitKind, "correct">;
  const Form = forms[kind];
  const guideline = claim.guideline ? () => setPanel("guideline") : undefined;
  useKeys({
    g: () => setPanel("guideline"),
    x: () => setPanel("leave"),
    "?": () => setPanel("keys"),
    Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
    "Mod+Enter": () => document.getElementById("hand-in")?.click(),
  });
  return (
    <Bench
      title={word("unitKind", kind)}
      about={
        <>
          <span dir="auto">{claim.project.name}</span> · {word("unitKind", kind)} <SimulatedMark when={claim.simulated} />
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
      <ClaimNotices held={work.held} refused={work.saved.state === "refused"} onLeave={() => onEnd(null)} />
      <TwoSides
        problem={claim.problem ? <ProblemSide problem={claim.problem} onGuideline={guideline} /> : <ProblemSide wanted problem={{ statement: claim.brief, unit: "", language: claim.unit.language }} onGuideline={guideline} />}
        work={
          <>
            <Returned claim={claim} />
            {work.draft.ending === "done" && <Form claim={claim} work={work} />}
            <KindEnd claim={claim} work={work} />
          </>
        }
      />
      <KeyHelp opened={panel === "keys"} onClose={() => setPanel(null)} lines={kindKeys(kind, lastReview(claim) !== undefined)} />
      {claim.guideline && <GuidelinePanel opened={panel === "guideline"} onClose={() => setPanel(null)} guideline={claim.guideline} project={claim.project.id} />}
      <LeaveDialog opened={panel === "leave"} onClose={() => setPanel(null)} release={work.release} />
    </Bench>
  );
}
