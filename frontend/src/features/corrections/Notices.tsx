import { Button, CopyButton } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { claimById, type Claim } from "@/api/claims";
import { When } from "@/ui/Figures";
import { FailureReason } from "@/ui/States";
import { solutionOf, type WorkDraft } from "./draft";
import type { Work } from "./useWork";
import classes from "./corrections.module.css";

/** What an expert must know about their words before they go on: lost claims and a second tab. */
export function Notices({ claim, work, onLeave }: { claim: Claim; work: Work; onLeave: () => void }) {
  if (work.lost || work.saved.state === "refused") return <ClaimLost work={work} onLeave={onLeave} />;
  if (work.saved.state === "elsewhere") return <Elsewhere claim={claim} work={work} />;
  return null;
}

function ClaimLost({ work, onLeave }: { work: Work; onLeave: () => void }) {
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>
          <Trans>This unit is no longer yours.</Trans>
        </strong>{" "}
        {work.lost ? <FailureReason error={work.lost} /> : <Trans>Your time for it ran out, or it was taken over.</Trans>}{" "}
        <Trans>What you wrote is still here; copy it if you want to keep it.</Trans>
      </p>
      <div className={classes.row}>
        <CopyButton value={solutionOf(work.saved.body, work.steps, work.protocol)}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy my solution</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onLeave}>
          <Trans>To the next problem</Trans>
        </Button>
      </div>
    </div>
  );
}

function Elsewhere({ claim, work }: { claim: Claim; work: Work }) {
  const server = useQuery({ queryKey: ["claims", claim.id, "other-draft"], queryFn: () => claimById(claim.id), staleTime: 0 });
  const other = server.data?.draft;
  if (!other) return null;
  const useTheirs = () => {
    work.saved.takeOver(other.revision);
    work.saved.change(() => other.body as unknown as WorkDraft);
  };
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>
          <Trans>This unit was also edited in another tab or on another device</Trans>
        </strong>{" "}
        (<When at={other.saved_at} only="time" />). <Trans>Which words count?</Trans>
      </p>
      <div className={classes.row}>
        <Button variant="default" onClick={() => work.saved.takeOver(other.revision)}>
          <Trans>Those here</Trans>
        </Button>
        <Button variant="default" onClick={useTheirs}>
          <Trans>Those from there</Trans>
        </Button>
      </div>
    </div>
  );
}
