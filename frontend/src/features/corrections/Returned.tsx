import { Trans } from "@lingui/react/macro";
import type { AnyClaim } from "@/api/claims";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { ReviewWords, StageHead } from "@/ui/workbench/StageWords";
import classes from "./corrections.module.css";

/** A unit that came back: what the reviewer said stands above the work. */
export function Returned({ claim }: { claim: AnyClaim }) {
  const last = claim.history.filter(({ kind }) => kind === "review").at(-1);
  if (!last || last.outcome !== "return") return null;
  return (
    <div className={classes.returned} role="note">
      <p className={classes.soft}>
        <Trans>This unit came back from review:</Trans>
      </p>
      <StageHead stage={last} />
      <ReviewWords stage={last} language={claim.unit.language} />
      <RemarkThread unit={claim.unit.id} />
    </div>
  );
}
