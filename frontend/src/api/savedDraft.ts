import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { saveDraft, type AnyClaim } from "./claims";
import { keep, type Kept } from "./draftStore";
import { Refusal } from "./http";
import { newest, storedOf, type Start } from "./newest";
import { OpenedContext } from "./opened";
import { heldElsewhere } from "./pen";
import { pauseMs, retryMs, useSending } from "./sending";

export { forgetLocal } from "./draftStore";

export type SaveState = "saved" | "saving" | "unsent" | "signed-out" | "elsewhere" | "refused" | "too-large";

const signedOutRetryMs = 15_000;

interface Outcome {
  state: SaveState;
  /** After how many milliseconds to try again; 0 where there is nothing left to try. */
  wait: number;
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429) return { state: "unsent", wait: retryMs };
  if (error.status === 401) return { state: "signed-out", wait: signedOutRetryMs };
  if (error.code === "draft_too_large") return { state: "too-large", wait: 0 };
  return { state: heldElsewhere(error) ? "elsewhere" : "refused", wait: 0 };
}

/** What this page starts from: what was found when the claim was opened, or what came with the claim. */
function useStart<Body extends object>(claim: AnyClaim, empty: () => Body) {
  const opened = useContext(OpenedContext);
  const [start] = useState(() => {
    const known = opened?.claimId === claim.id ? (opened.start as Start<Body> | null) : newest<Body>(null, storedOf<Body>(claim.draft));
    const nothing: Kept<Body> = { revision: 0, confirmed: 0, page: "", at: 0, body: empty() };
    const kept = known?.kept ?? nothing;
    // A draft may come from an older page or from the API: what it does not hold is as on an empty one.
    return { kept: { ...kept, body: { ...empty(), ...kept.body } }, from: known?.from ?? null };
  });
  return { opened, start };
}

/**
 * What is typed is in the browser at once and on the server after a pause of 0.6 s.
 * A failed save is tried again; a refusal (the claim is gone, another page writes) is shown, never swallowed.
 */
export function useSavedDraft<Body extends object>(claim: AnyClaim, empty: () => Body) {
  const { opened, start } = useStart(claim, empty);
  const [body, setBody] = useState<Body>(start.kept.body);
  const [state, setState] = useState<SaveState>(start.kept.revision > start.kept.confirmed ? "unsent" : "saved");
  const [keeps, setKeeps] = useState(true);
  const latest = useRef<Kept<Body>>(start.kept);
  const sending = useRef(false);
  const stopped = useRef(false);
  const { id, token } = claim;
  const page = opened?.page ?? "";
  const remember = opened?.remember;
  const lose = opened?.lose;

  const store = useCallback(
    (kept: Kept<Body>) => {
      latest.current = kept;
      remember?.(kept);
      void keep(id, kept).then(setKeeps);
    },
    [id, remember],
  );

  const sendOnce = useCallback(
    async (leaving: boolean): Promise<number> => {
      if (sending.current || stopped.current || latest.current.revision <= latest.current.confirmed) return 0;
      sending.current = true;
      const { revision, body: sent } = latest.current;
      setState("saving");
      try {
        await saveDraft(id, token, revision, page, sent, leaving);
        store({ ...latest.current, confirmed: Math.max(latest.current.confirmed, revision) });
        setState("saved");
        return latest.current.revision > revision ? pauseMs : 0;
      } catch (error) {
        const outcome = outcomeOf(error);
        setState(outcome.state);
        if (outcome.state === "elsewhere") {
          stopped.current = true;
          lose?.(heldElsewhere(error) ?? { where: "device", seenAt: null });
        }
        return outcome.wait;
      } finally {
        sending.current = false;
      }
    },
    [id, token, page, store, lose],
  );

  const { send, sendSoon } = useSending(sendOnce);

  const change = useCallback(
    (make: (before: Body) => Body) => {
      const { revision, confirmed, body: before } = latest.current;
      const kept = { revision: revision + 1, confirmed, page, at: Date.now(), body: make(before) };
      store(kept);
      setBody(kept.body);
      setState((now) => (now === "saved" ? "saving" : now));
      sendSoon();
    },
    [page, store, sendSoon],
  );

  useEffect(() => {
    if (latest.current.revision > latest.current.confirmed) sendSoon();
  }, [sendSoon]);

  const flush = useCallback(() => send(), [send]);
  return { body, change, state, flush, keeps, start: start.kept, startedFrom: start.from };
}
