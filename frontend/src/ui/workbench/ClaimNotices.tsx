import { Button, CopyButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import type { Changed, Ending } from "@/api/heldClaim";
import { Refusal } from "@/api/http";
import { When } from "../Figures";
import { FailureReason } from "../States";
import classes from "./ClaimNotices.module.css";

interface ClaimNoticesProps {
  /** Why the claim could not be held on (null while it is), whether it ends soon, and what its project has changed. */
  held: { lost: unknown; ending: Ending | null; changed: Changed[] };
  /** The server takes no more words under this claim. */
  refused: boolean;
  /** What can be taken along where the work is not to be lost; nothing where there is no text to copy. */
  words?: string;
  onLeave: () => void;
}

/** What somebody must know before they go on: the claim is over, or the project's rules are others by now. */
export function ClaimNotices({ held: { lost, ending, changed }, refused, words = "", onLeave }: ClaimNoticesProps) {
  if (lost || refused) return <ClaimLost lost={lost} words={words} onLeave={onLeave} />;
  if (ending) return <ClaimEnding ending={ending} />;
  return changed.length > 0 ? <TermsChanged key={changed.join()} changed={changed} /> : null;
}

/** The server's sentence for it sends people on to the next unit; here there is something to finish first. */
const isOver = (error: unknown) => error instanceof Refusal && error.code === "claim_ended";

function ClaimLost({ lost, words, onLeave }: { lost: unknown } & Pick<ClaimNoticesProps, "words" | "onLeave">) {
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

/** Nobody has worked for long. Any input holds the unit on, so there is nothing to press. */
function ClaimEnding({ ending }: { ending: Ending }) {
  return (
    <div className={classes.notice} role="alert" data-claim-ending={ending.standing}>
      <p>
        {ending.standing === "ending" ? (
          <Trans>
            Nothing was seen of you for a while. This unit is yours until <When at={ending.at} only="time" />; any key or movement keeps it.
          </Trans>
        ) : (
          <Trans>Your time for this unit ran out while nothing was seen of you. Your words are kept. Any key or movement asks for it again, unless somebody else has it by now.</Trans>
        )}
      </p>
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
