import { Trans } from "@lingui/react/macro";
import type { SaveState } from "@/api/savedDraft";
import classes from "./workbench.module.css";

/** Where the words are. Silent success is shown too: an expert should never have to wonder. */
export function SaveNote({ state }: { state: SaveState }) {
  return (
    <span className={state === "saved" || state === "saving" ? classes.soft : classes.warn} role="status" data-save-state={state}>
      {state === "saved" && <Trans>Saved</Trans>}
      {state === "saving" && <Trans>Saving…</Trans>}
      {state === "unsent" && <Trans>Kept in this browser; the server is being tried again</Trans>}
      {state === "elsewhere" && <Trans>Also edited in another tab</Trans>}
      {state === "refused" && <Trans>Kept in this browser only</Trans>}
    </span>
  );
}
