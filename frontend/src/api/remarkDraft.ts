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
    // A browser that keeps nothing still works: the server has it after the next pause.
  }
}

/** The words to go on with: those typed here that the server has not, otherwise the server's, from whatever device. */
export const unsaidText = (here: Typed | null, there: string | undefined): string => (here && !here.sent ? here.text : (there ?? ""));

/** A remark while it is typed: in the browser with each key, on the server after a pause of 0.6 s, until it is said. */
export function useRemarkDraft(person: number, unit: number, there: string | undefined) {
  const key = keyOf(person, unit);
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<RemarkState>(null);
  const sending = useRef<Promise<unknown>>(Promise.resolve());

  /** Sends what the server has not; the milliseconds after which to try again, 0 where there is nothing to try. */
  const sendOnce = useCallback(
    async (leaving: boolean): Promise<number> => {
      const kept = read(key);
      if (!kept || kept.sent) return 0;
      const path = { unit_id: unit };
      const asked = got(api.PUT("/api/v1/units/{unit_id}/remarks/draft", { params: { path }, body: { text: kept.text }, keepalive: leaving }));
      sending.current = asked.catch(() => undefined);
      try {
        await asked;
        if (read(key)?.text !== kept.text) return 0;
        write(key, { ...kept, sent: true });
        setState("saved");
        return 0;
      } catch (error) {
        setState("unsent");
        return !(error instanceof Refusal) || error.status >= 500 || error.status === 401 ? retryMs : 0;
      }
    },
    [key, unit],
  );
  const { send, sendSoon, hold } = useSending(sendOnce);

  const change = (text: string) => {
    setTyped(text);
    setState("saving");
    write(key, { text, sent: false });
    sendSoon();
  };

  /** Before it is said: no earlier save may arrive after it and put it back. */
  const settle = async () => {
    hold();
    await sending.current;
  };
  const said = () => {
    write(key, null);
    setTyped("");
    setState(null);
  };

  useEffect(() => {
    void send();
  }, [send]);

  return { text: typed ?? unsaidText(read(key), there), state, change, settle, said };
}
