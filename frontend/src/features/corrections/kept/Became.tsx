import { Trans } from "@lingui/react/macro";
import type { Shapes } from "@/api/client";

/** What became of the unit for which some work came too late. */
export function Became({ kept }: { kept: Shapes["KeptWorkRow"] }) {
  if (kept.counted) return <Trans>Your work was handed in after all, and counts.</Trans>;
  if (kept.unit_state === "accepted") return <Trans>The unit is finished, with the work of somebody else.</Trans>;
  if (kept.unit_state === "set_aside") return <Trans>The unit was set aside.</Trans>;
  if (kept.unit_stage !== kept.stage) return kept.unit_stage === "review" ? <Trans>Somebody else corrected it; it is in review.</Trans> : <Trans>Somebody else reviewed it; it went back to its author.</Trans>;
  if (kept.unit_state === "claimed") return <Trans>Somebody has it in hand.</Trans>;
  return <Trans>It waits in the queue again: if you get it, you can use your words.</Trans>;
}
