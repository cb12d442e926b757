import { Trans } from "@lingui/react/macro";
import type { AnyClaim } from "@/api/claims";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { ReviewWords, StageHead } from "@/ui/workbench/StageWords";
import classes from "./corrections.module.css";

/** The review with which a unit came back; undefined where it did not. */
export function lastReview({ history }: Pick<AnyClaim, "history">) {
  const last = history.filter(({ kind }) => kind === "review").at(-1);
  return last?.outcome === "return" ? last : undefined;
}

/** A unit that came back: what the reviewer said stands above the work. */
export function Returned({ claim }: { claim: AnyClaim }) {
  const last = lastReview(claim);
  if (!last) return null;
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
