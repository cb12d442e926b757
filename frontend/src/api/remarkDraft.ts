import { useCallback, useEffect, useRef, useState } from "react";
import { api, got } from "./client";
import { Refusal } from "./http";
import { retryMs, useSending } from "./sending";

/** What is typed into the thread of a unit, as this browser keeps it. */
interface Typed {
  text: string;
  /** Whether the server has it. */
  sent: boolean;
}

export type RemarkState = "saved" | "saving" | "unsent" | null;

const keyOf = (person: number, unit: number) => `preceptor.remark.${person}.${unit}`;

function read(key: string): Typed | null {
  try {
    const found = localStorage.getItem(key);
    return found ? (JSON.parse(found) as Typed) : null;
  } catch {
    return null;
  }
}

function write(key: string, typed: Typed | null): void {
  try {
    if (typed === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // It is in the page, and on the server after the next pause.
  }
}

/** The words to go on with: those typed here that the server has not, otherwise the server's, from whatever device. */
export const unsaidText = (here: Typed | null, there: string | undefined): string => (here && !here.sent ? here.text : (there ?? ""));

/** A remark while it is typed: in the browser with each key, on the server after a pause of 0.6 s, until it is said. */
export function useRemarkDraft(person: number, unit: number, there: string | undefined) {
  const key = keyOf(person, unit);
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<RemarkState>(null);
  const page = useRef<{ key: string; typed: Typed | null }>({ key, typed: null });
  const sending = useRef<Promise<unknown>>(Promise.resolve());

  /** In the browser and in the page: one that keeps nothing has the words there alone until the server has them. */
  const keep = useCallback(
    (words: Typed | null) => {
      page.current = { key, typed: words };
      write(key, words);
    },
    [key],
  );
  const kept = useCallback(() => read(key) ?? (page.current.key === key ? page.current.typed : null), [key]);

  /** Sends what the server has not; the milliseconds after which to try again, 0 where there is nothing to try. */
  const sendOnce = useCallback(
    async (leaving: boolean): Promise<number> => {
      const now = kept();
      if (!now || now.sent) return 0;
      const path = { unit_id: unit };
      const asked = got(api.PUT("/api/v1/units/{unit_id}/remarks/draft", { params: { path }, body: { text: now.text }, keepalive: leaving }));
      sending.current = asked.catch(() => undefined);
      try {
        await asked;
        if (kept()?.text !== now.text) return 0;
        keep({ ...now, sent: true });
        setState("saved");
        return 0;
      } catch (error) {
        setState("unsent");
        return !(error instanceof Refusal) || error.status >= 500 || error.status === 401 ? retryMs : 0;
      }
    },
    [unit, keep, kept],
  );
  const { send, sendSoon, hold } = useSending(sendOnce);

  const change = (text: string) => {
    setTyped(text);
    setState("saving");
    keep({ text, sent: false });
    sendSoon();
  };

  /** Before it is said: no earlier save may arrive after it and put it back. */
  const settle = async () => {
    hold();
    await sending.current;
  };
  const said = () => {
    keep(null);
    setTyped("");
    setState(null);
  };

  useEffect(() => {
    void send();
  }, [send]);

  return { text: typed ?? unsaidText(read(key), there), state, change, settle, said };
}
