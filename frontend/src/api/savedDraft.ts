import { useCallback, useEffect, useRef, useState } from "react";
import { saveDraft, type AnyClaim } from "./claims";
import { Refusal } from "./http";

export interface Kept<Body> {
  revision: number;
  body: Body;
}

export type SaveState = "saved" | "saving" | "unsent" | "elsewhere" | "refused";

const keyOf = (claimId: number) => `preceptor.draft.${claimId}`;
const pauseMs = 600;
const retryMs = 3000;

export function readLocal<Body>(claimId: number): Kept<Body> | null {
  try {
    const text = localStorage.getItem(keyOf(claimId));
    return text ? (JSON.parse(text) as Kept<Body>) : null;
  } catch {
    return null;
  }
}

function writeLocal<Body>(claimId: number, kept: Kept<Body>): void {
  try {
    localStorage.setItem(keyOf(claimId), JSON.stringify(kept));
  } catch {
    // Full or forbidden storage: the server still gets every word within a second.
  }
}

export function forgetLocal(claimId: number): void {
  try {
    localStorage.removeItem(keyOf(claimId));
  } catch {
    // Nothing was kept, so nothing is left over.
  }
}

/** The newer of what this browser and what the server kept: the higher revision wins, the browser on a tie. */
export function newest<Body>(local: Kept<Body> | null, server: Kept<Body> | null): Kept<Body> | null {
  if (!local || !server) return local ?? server;
  return local.revision >= server.revision ? local : server;
}

/**
 * What is typed is in the browser at once and on the server after a pause of 0.6 s.
 * A failed save is tried again; a refusal (the claim is gone, another tab is ahead) is shown, never swallowed.
 */
export function useSavedDraft<Body>(claim: AnyClaim, empty: () => Body) {
  const [first] = useState<Kept<Body>>(
    () => newest<Body>(readLocal<Body>(claim.id), claim.draft as Kept<Body> | null) ?? { revision: 0, body: empty() },
  );
  const [body, setBody] = useState<Body>(first.body);
  const [state, setState] = useState<SaveState>(first.revision > (claim.draft?.revision ?? 0) ? "unsent" : "saved");
  const latest = useRef<Kept<Body>>(first);
  const confirmed = useRef(claim.draft?.revision ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef(false);
  const { id, token } = claim;

  /** One save; says after how many milliseconds to try again, 0 where there is nothing left to try. */
  const sendOnce = useCallback(async (): Promise<number> => {
    if (sending.current || latest.current.revision <= confirmed.current) return 0;
    sending.current = true;
    const { revision, body: sent } = latest.current;
    setState("saving");
    try {
      await saveDraft(id, token, revision, sent);
      confirmed.current = Math.max(confirmed.current, revision);
      setState("saved");
      return latest.current.revision > revision ? pauseMs : 0;
    } catch (error) {
      const final = error instanceof Refusal && error.status < 500 && error.status !== 401 && error.status !== 429;
      setState(final ? (error.status === 409 && error.code.includes("draft") ? "elsewhere" : "refused") : "unsent");
      return final ? 0 : retryMs;
    } finally {
      sending.current = false;
    }
  }, [id, token]);

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const again = async (): Promise<void> => {
      const wait = await sendOnce();
      if (wait > 0) timer.current = setTimeout(() => void again(), wait);
    };
    await again();
  }, [sendOnce]);

  const change = useCallback(
    (make: (before: Body) => Body) => {
      const kept = { revision: latest.current.revision + 1, body: make(latest.current.body) };
      latest.current = kept;
      writeLocal(id, kept);
      setBody(kept.body);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), pauseMs);
    },
    [id, send],
  );

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === "hidden") void send();
    };
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("pagehide", leaving);
    if (latest.current.revision > confirmed.current) timer.current = setTimeout(() => void send(), pauseMs);
    return () => {
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("pagehide", leaving);
      clearTimeout(timer.current);
      void send();
    };
  }, [send]);

  /** Keeps what stands here although another tab has saved more: its number is moved past the other's. */
  const takeOver = useCallback(
    (serverRevision: number) => {
      confirmed.current = serverRevision;
      latest.current = { ...latest.current, revision: serverRevision };
      change((before) => before);
    },
    [change],
  );

  return { body, change, state, flush: send, takeOver };
}
