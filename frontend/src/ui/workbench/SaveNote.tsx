import { Trans } from "@lingui/react/macro";
import type { Kept } from "@/api/draftStore";
import type { SaveState } from "@/api/savedDraft";
import { Isolated, When } from "../Figures";
import classes from "./workbench.module.css";

interface SaveNoteProps {
  state: SaveState;
  /** Whether this browser keeps what is typed; where it does not, only the server does. */
  keeps?: boolean;
  /** The version that the work goes on from, and where it was. */
  start?: Kept<unknown>;
  startedFrom?: "browser" | "server" | null;
}

/** Where the words are. Silent success is shown too: an expert should never have to wonder. */
export function SaveNote({ state, keeps = true, start, startedFrom }: SaveNoteProps) {
  const calm = (state === "saved" || state === "saving") && keeps;
  return (
    <span className={calm ? classes.soft : classes.warn} role="status" data-save-state={state} data-version={start?.revision}>
      {state === "saved" && <Trans>Saved</Trans>}
      {state === "saving" && <Trans>Saving…</Trans>}
      {state === "unsent" && keeps && <Trans>Kept in this browser; the server is being tried again</Trans>}
      {state === "unsent" && !keeps && <Trans>Kept nowhere yet: leave this page open, the server is being tried again</Trans>}
      {state === "signed-out" && <Trans>Sign in again to save</Trans>}
      {state === "elsewhere" && <Trans>Also edited in another tab</Trans>}
      {state === "too-large" && <Trans>Kept in this browser only: it is too long for the server. Shorten it.</Trans>}
      {state === "refused" && <Trans>Kept in this browser only</Trans>}
      {state !== "unsent" && !keeps && (
        <>
          {" · "}
          <Trans>this browser keeps nothing, only the server does</Trans>
        </>
      )}
      {start && startedFrom && start.revision > 0 && (
        <>
          {" · "}
          {startedFrom === "browser" ? (
            <Trans>
              went on from version <Isolated>{start.revision}</Isolated> of <When at={new Date(start.at).toISOString()} only="time" />, kept in this browser
            </Trans>
          ) : (
            <Trans>
              went on from version <Isolated>{start.revision}</Isolated> of <When at={new Date(start.at).toISOString()} only="time" />
            </Trans>
          )}
        </>
      )}
    </span>
  );
}
