import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { holdPage, type AnyClaim } from "./claims";
import { keep, readKept, type Kept } from "./draftStore";
import { fromServer, newest, storedOf, type Start } from "./newest";
import type { Opened } from "./opened";
import { heldElsewhere, takePen, type Elsewhere, type Pen } from "./pen";

const beatMs = 15_000;

export type Opening =
  | { state: "opening" }
  | { state: "elsewhere"; elsewhere: Elsewhere }
  | { state: "choosing"; start: Start<unknown>; pen: Pen }
  | { state: "open"; start: Start<unknown> | null; pen: Pen };

/** What this page remembers wins over what the browser keeps: a browser may keep nothing. */
const newer = (one: Kept<unknown> | null, other: Kept<unknown> | null) => (one && (!other || one.revision >= other.revision) ? one : other);

/**
 * Opens a claim for writing on this page, or says where else it is open. While it is open here the server hears so
 * every 15 s; as soon as another tab or device takes over, this page stops writing.
 */
export function useOpenedClaim(claim: AnyClaim) {
  const [opening, setOpening] = useState<Opening>({ state: "opening" });
  const remembered = useRef<Kept<unknown> | null>(null);
  const penInHand = useRef<Pen | null>(null);
  const { id, token, draft } = claim;

  const lose = useCallback((elsewhere: Elsewhere) => {
    penInHand.current?.release();
    penInHand.current = null;
    setOpening({ state: "elsewhere", elsewhere });
  }, []);

  const open = useCallback(
    async (takeOver: boolean, alive: () => boolean) => {
      const got = await takePen({ id, token, draft }, takeOver, () => {
        if (penInHand.current === got) lose({ where: "tab", seenAt: null });
      });
      if (!alive()) {
        if ("page" in got) got.release();
        return;
      }
      if (!("page" in got)) {
        setOpening({ state: "elsewhere", elsewhere: got });
        return;
      }
      const local = newer(remembered.current, await readKept(id));
      const start = newest(local, storedOf(got.draft));
      penInHand.current = got;
      setOpening(start?.conflict ? { state: "choosing", start, pen: got } : { state: "open", start, pen: got });
    },
    [id, token, draft, lose],
  );

  useEffect(() => {
    let here = true;
    void open(false, () => here);
    return () => {
      here = false;
      penInHand.current?.release();
      penInHand.current = null;
    };
    // Opened once: a claim that is fetched again is the same work.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, token]);

  const pen = opening.state === "open" || opening.state === "choosing" ? opening.pen : null;
  useEffect(() => {
    if (!pen) return;
    const beat = () =>
      holdPage(id, token, pen.page, "keep").catch((error: unknown) => {
        const other = heldElsewhere(error);
        if (other) lose(other);
      });
    const timer = setInterval(() => void beat(), beatMs);
    const seen = () => {
      if (document.visibilityState === "visible") void beat();
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [id, token, pen, lose]);

  const remember = useCallback((kept: Kept<unknown>) => {
    remembered.current = kept;
  }, []);
  const takeOver = useCallback(() => {
    setOpening({ state: "opening" });
    void open(true, () => true);
  }, [open]);
  /** Of two versions that do not know of each other, the person takes one; the next save puts it above the other. */
  const choose = useCallback(
    (which: "here" | "there") => {
      setOpening((now) => {
        if (now.state !== "choosing" || !now.start.conflict) return now;
        const { kept, conflict } = now.start;
        const chosen = which === "there" ? fromServer(conflict) : { ...kept, revision: Math.max(kept.revision, conflict.revision + 1), confirmed: conflict.revision };
        remembered.current = chosen;
        void keep(id, chosen);
        return { state: "open", start: { kept: chosen, from: which === "there" ? "server" : "browser", conflict: null }, pen: now.pen };
      });
    },
    [id],
  );
  const opened = useMemo<Opened | null>(
    () => (opening.state === "open" ? { claimId: id, page: opening.pen.page, start: opening.start, remember, lose } : null),
    [opening, id, remember, lose],
  );
  return { opening, opened, takeOver, choose };
}
