import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import { Mark } from "@/ui/Marks";
import { KeptNote } from "@/ui/workbench/KeptNote";
import classes from "./corrections.module.css";

export interface HandedIn {
  unit: number;
  /** What the verifier says of the corrected final answer; null where it could not judge. */
  answerCorrect: boolean | null;
  /** Where the work came too late: the server's sentence on what became of it. */
  kept: Shapes["KeptOut"] | null;
}

/** What became of the work that was just handed in. */
export function Handed({ result }: { result: HandedIn }) {
  if (result.kept !== null) {
    return <KeptNote kept={result.kept} className={classes.handed} />;
  }
  return (
    <div className={classes.handed} role="status">
      <Mark tone="good">
        <Trans>Handed in</Trans>
      </Mark>
      <p className={classes.soft}>
        {result.answerCorrect === true && <Trans>Your final answer agrees with the reference.</Trans>}
        {result.answerCorrect === false && <Trans>Your final answer differs from the reference; the reviewer will look at both.</Trans>}
        {result.answerCorrect === null && <Trans>A reviewer looks at it next.</Trans>}{" "}
        <Link to="/units/$id" params={{ id: String(result.unit) }}>
          <Trans>See it</Trans>
        </Link>
      </p>
    </div>
  );
}
