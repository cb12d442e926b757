import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { AnyClaim } from "@/api/claims";
import type { Start } from "@/api/newest";
import { OpenedContext } from "@/api/opened";
import type { Elsewhere } from "@/api/pen";
import { useOpenedClaim } from "@/api/useOpenedClaim";
import { Isolated, When } from "../Figures";
import { Loading } from "../States";
import { Alone, Bench } from "./Bench";
import classes from "./OpenClaim.module.css";

/** The work on a claim, on the one page that writes it; other tabs and devices say where it is and can take over. */
export function OpenClaim({ claim, children }: { claim: AnyClaim; children: ReactNode }) {
  const { opening, opened, takeOver, choose } = useOpenedClaim(claim);
  if (opened) return <OpenedContext value={opened}>{children}</OpenedContext>;
  if (opening.state === "elsewhere") return <OpenElsewhere claim={claim} elsewhere={opening.elsewhere} onTakeOver={takeOver} />;
  if (opening.state === "choosing") return <Choose claim={claim} start={opening.start} onChoose={choose} />;
  return <Loading />;
}

function Notice({ claim, title, children, actions }: { claim: AnyClaim; title: ReactNode; children: ReactNode; actions: ReactNode }) {
  const { t } = useLingui();
  return (
    <Bench title={claim.stage === "review" ? t`Review` : t`Correct`} about={<span dir="auto">{claim.project.name}</span>}>
      <Alone>
        <div role="alert" className={classes.notice}>
          <h1 className={classes.title}>{title}</h1>
          <p>{children}</p>
          <div className={classes.row}>{actions}</div>
        </div>
      </Alone>
    </Bench>
  );
}

function OpenElsewhere({ claim, elsewhere, onTakeOver }: { claim: AnyClaim; elsewhere: Elsewhere; onTakeOver: () => void }) {
  return (
    <Notice
      claim={claim}
      title={elsewhere.where === "tab" ? <Trans>This unit is open in another tab</Trans> : <Trans>This unit is open on another device</Trans>}
      actions={
        <Button onClick={onTakeOver} autoFocus>
          <Trans>Take it over here</Trans>
        </Button>
      }
    >
      {elsewhere.seenAt && (
        <>
          <Trans>
            Last seen there at <When at={elsewhere.seenAt} only="time" />.
          </Trans>{" "}
        </>
      )}
      <Trans>Only one page writes at a time, so that no words are lost. If you take it over, the other page stops and you go on with everything written there.</Trans>
    </Notice>
  );
}

function Choose({ claim, start, onChoose }: { claim: AnyClaim; start: Start<unknown>; onChoose: (which: "here" | "there") => void }) {
  const { kept, conflict } = start;
  if (!conflict) return null;
  return (
    <Notice
      claim={claim}
      title={<Trans>Two versions of your words</Trans>}
      actions={
        <>
          <Button variant="default" onClick={() => onChoose("here")}>
            <Trans>Those of this browser</Trans>
          </Button>
          <Button variant="default" onClick={() => onChoose("there")}>
            <Trans>Those from the other device</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        This browser has words of <When at={new Date(kept.at).toISOString()} /> (version <Isolated>{kept.revision}</Isolated>) that never reached the server; another device has written on since, last at{" "}
        <When at={new Date(conflict.at).toISOString()} /> (version <Isolated>{conflict.revision}</Isolated>). Which count?
      </Trans>
    </Notice>
  );
}
