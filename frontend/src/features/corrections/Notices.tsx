import { Button, CopyButton } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { FailureReason } from "@/ui/States";
import { solutionOf } from "./draft";
import type { Work } from "./useWork";
import classes from "./corrections.module.css";

/** What an expert must know about their words before they go on: the claim is over. */
export function Notices({ work, onLeave }: { work: Work; onLeave: () => void }) {
  if (work.lost || work.saved.state === "refused") return <ClaimLost work={work} onLeave={onLeave} />;
  return null;
}

function ClaimLost({ work, onLeave }: { work: Work; onLeave: () => void }) {
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>
          <Trans>Your claim on this unit is over.</Trans>
        </strong>{" "}
        {work.lost ? <FailureReason error={work.lost} /> : <Trans>Your time for it ran out, or it was taken over.</Trans>}{" "}
        <Trans>What you wrote is still here. Finish it and hand it in: if nobody else has taken the unit it counts in full; otherwise it is kept, and you are told.</Trans>
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
