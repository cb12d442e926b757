import type { AnyClaim, FinishedStage } from "@/api/claims";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { ReviewWords, StageHead } from "@/ui/workbench/StageWords";

/** A review and what was said about it since. */
export function ReviewSaid({ unit, stage }: { unit: AnyClaim["unit"]; stage: FinishedStage }) {
  return (
    <>
      <StageHead stage={stage} />
      <ReviewWords stage={stage} />
      <RemarkThread unit={unit.id} />
    </>
  );
}
