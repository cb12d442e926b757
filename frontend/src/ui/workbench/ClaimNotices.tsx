import { Button, CopyButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import type { Changed } from "@/api/heldClaim";
import { Refusal } from "@/api/http";
import { FailureReason } from "../States";
import classes from "./ClaimNotices.module.css";

interface ClaimNoticesProps {
  /** Why the claim could not be held on; null while it is. */
  lost: unknown;
  /** The server takes no more words under this claim. */
  refused: boolean;
  changed: Changed[];
  /** What can be taken along where the work is not to be lost; nothing where there is no text to copy. */
  words?: string;
  onLeave: () => void;
}

/** What somebody must know before they go on: the claim is over, or the project's rules are others by now. */
export function ClaimNotices({ lost, refused, changed, words = "", onLeave }: ClaimNoticesProps) {
  if (lost || refused) return <ClaimLost lost={lost} words={words} onLeave={onLeave} />;
  return changed.length > 0 ? <TermsChanged key={changed.join()} changed={changed} /> : null;
}

/** The server's sentence for it sends people on to the next unit; here there is something to finish first. */
const isOver = (error: unknown) => error instanceof Refusal && error.code === "claim_ended";

function ClaimLost({ lost, words, onLeave }: Pick<ClaimNoticesProps, "lost" | "words" | "onLeave">) {
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>
          <Trans>Your claim on this unit is over.</Trans>
        </strong>{" "}
        {lost && !isOver(lost) ? <FailureReason error={lost} /> : <Trans>Your time for it ran out, or it was taken over.</Trans>}{" "}
        <Trans>What you wrote is still here. Finish it and hand it in: if nobody else has taken the unit it counts in full; otherwise it is kept, and you are told.</Trans>
      </p>
      <div className={classes.row}>
        {words && (
          <CopyButton value={words}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? <Trans>Copied</Trans> : <Trans>Copy my solution</Trans>}
              </Button>
            )}
          </CopyButton>
        )}
        <Button variant="default" onClick={onLeave}>
          <Trans>To the next problem</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Said once for every change; the unit goes on as it was taken, and nothing has to be loaded again. */
function TermsChanged({ changed }: { changed: Changed[] }) {
  const { t } = useLingui();
  const [read, setRead] = useState(false);
  if (read) return null;
  const names: Record<Changed, ReactNode> = {
    protocol: <Trans>how far steps are rated</Trans>,
    error_kinds: <Trans>the kinds of error</Trans>,
    guideline: <Trans>the guidelines</Trans>,
  };
  return (
    <div className={classes.notice} role="status" data-terms-changed>
      <p>
        <strong>
          <Trans>The project has changed since you took this unit:</Trans>
        </strong>{" "}
        {changed.map((name, index) => (
          <span key={name}>
            {index > 0 && t`, `}
            {names[name]}
          </span>
        ))}
        {". "}
        <Trans>This unit goes on as you took it. From the next one on the new rules count.</Trans>
      </p>
      <div className={classes.row}>
        <Button variant="default" onClick={() => setRead(true)}>
          <Trans>Understood</Trans>
        </Button>
      </div>
    </div>
  );
}
