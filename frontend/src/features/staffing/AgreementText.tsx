import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Shapes } from "@/api/client";
import { Num, When } from "@/ui/Figures";
import classes from "./staffing.module.css";

interface AgreementTextProps {
  text: Shapes["AgreementOut"];
  /** What stands above the box where it is not accepted yet. */
  due?: ReactNode;
  /** Nothing can be accepted here any more. */
  closed?: boolean;
  read: boolean;
  onRead: (now: boolean) => void;
}

/** An agreement whole, with the day on which one accepted it or the box that does so. */
export function AgreementText({ text, due, closed = false, read, onRead }: AgreementTextProps) {
  return (
    <div className={classes.agreement}>
      <h3 className={classes.offerTitle}>
        <bdi>{text.title}</bdi>{" "}
        <small className={classes.soft}>
          <Trans>
            version <Num value={text.version} />
          </Trans>
        </small>
      </h3>
      <div className={classes.text} dir="auto" lang={text.language} tabIndex={0} role="document" aria-label={text.title}>
        {text.body}
      </div>
      {text.accepted_at && (
        <p className={classes.soft}>
          <Trans>
            You accepted this on <When at={text.accepted_at} />.
          </Trans>
        </p>
      )}
      {!text.accepted_at && !closed && (
        <>
          {due}
          <label className={classes.tick}>
            <input type="checkbox" checked={read} onChange={({ currentTarget: { checked } }) => onRead(checked)} /> <Trans>I have read this text and accept it</Trans>
          </label>
        </>
      )}
    </div>
  );
}
