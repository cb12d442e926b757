import { useCallback, useEffect, useRef, useState } from "react";
import { api, got, type Shapes } from "./client";
import { Refusal } from "./http";
import { WaitingBeats } from "./waitingBeats";

export type Today = Shapes["TodayOut"];

export const today = () => got(api.GET("/api/v1/worktime/today"));

type Beat = Shapes["BeatIn"];
type Pulse = Shapes["StandingOut"];

export interface WorkTimer {
  running: boolean;
  pulse: Pulse | null;
  /** When the server last counted; between two beats the display may run on by the seconds since. */
  heardAt: number;
  problem: unknown;
  pause: () => void;
  resume: () => void;
  /** "Thinking / off screen", with a note: for 15 minutes no input is asked for. Null while no timer runs. */
  think: ((note: string) => Promise<void>) | null;
}

const beatMs = 20_000;

/** Counted from the opening of the page, which no change of the clock moves; its instant makes pages comparable. */
const monotonicMs = () => Math.round(performance.timeOrigin + performance.now());

const sessionPath = (id: number) => ({ params: { path: { session_id: id } } });
const sendBeats = (id: number, beats: Beat[]) =>
  got(api.POST("/api/v1/work-sessions/{session_id}/heartbeats", { ...sessionPath(id), body: { beats, sent_ms: monotonicMs() } }));
/** The last beats go with it: once it has stopped, the timer takes none. */
const stopSession = (id: number, beats: Beat[]) =>
  got(api.POST("/api/v1/work-sessions/{session_id}/stop", { ...sessionPath(id), body: { beats, sent_ms: monotonicMs() } }));

/** The seconds after which the server wants to be asked again; 0 where it did not say. */
function secondsToWait(refusal: Refusal): number {
  const { retry_after } = (refusal.body ?? {}) as { retry_after?: unknown };
  return typeof retry_after === "number" ? retry_after : 0;
}

/** Whether the person has marked that they think, or work off screen. */
export const isThinking = ({ pulse, running }: WorkTimer) => running && pulse?.state === "thinking";

/** How much happened in a beat, without saying what: 0 nothing, 1 a little, 2 some, 3 much. No key is recorded. */
export function activityOf(events: number): 0 | 1 | 2 | 3 {
  return events === 0 ? 0 : events < 10 ? 1 : events < 60 ? 2 : 3;
}

function useActivityCount() {
  const count = useRef(1);
  useEffect(() => {
    const notice = () => {
      count.current += 1;
    };
    const kinds = ["keydown", "pointerdown", "pointermove", "wheel", "scroll"] as const;
    kinds.forEach((kind) => window.addEventListener(kind, notice, { passive: true, capture: true }));
    return () => kinds.forEach((kind) => window.removeEventListener(kind, notice, { capture: true }));
  }, []);
  /** The events since the last call. Opening the page is one. */
  return useCallback(() => {
    const events = count.current;
    count.current = 0;
    return events;
  }, []);
}

/**
 * Opens a work session on the project and sends a sign of life every 20 s. The server alone counts the time;
 * beats that could not be sent, or that the server put off, wait for the next one.
 */
export function useWorkTimer(project: number): WorkTimer {
  const [wanted, setWanted] = useState(true);
  const [pulse, setPulse] = useState<Pulse | null>(null);
  const [heardAt, setHeardAt] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const takeEvents = useActivityCount();

  useEffect(() => {
    if (!wanted) return;
    let session: number | null = null;
    let over = false;
    let sequence = 0;
    const waiting = new WaitingBeats<Beat>();

    const note = () =>
      waiting.add({
        sequence: sequence++,
        monotonic_ms: monotonicMs(),
        visible: document.visibilityState === "visible",
        focused: document.hasFocus(),
        activity: activityOf(takeEvents()),
      });
    const beat = async () => {
      if (session === null) return;
      note();
      const sent = waiting.batch(performance.now());
      if (sent.length === 0) return;
      try {
        const answer = await sendBeats(session, sent);
        waiting.acknowledged(sent);
        setPulse(answer);
        setHeardAt(Date.now());
        setProblem(null);
      } catch (error) {
        const putOff = error instanceof Refusal && waiting.refused(sent, error.status, secondsToWait(error), performance.now());
        if (!putOff) setProblem(error);
      }
    };
    const begin = async () => {
      try {
        const opened = await got(api.POST("/api/v1/work-sessions", { body: { project, time_zone: null, take_over: false } }));
        session = opened.id;
        setOpen(opened.id);
        sequence = opened.next_sequence;
        if (over) void stopSession(session, []);
        else await beat();
      } catch (error) {
        setProblem(error);
      }
    };
    void begin();
    const timer = setInterval(() => {
      void (session === null ? begin() : beat());
    }, beatMs);
    return () => {
      over = true;
      clearInterval(timer);
      setOpen(null);
      if (session === null) return;
      note();
      stopSession(session, waiting.last()).catch(() => undefined);
    };
  }, [wanted, project, takeEvents]);

  const pause = useCallback(() => setWanted(false), []);
  const resume = useCallback(() => setWanted(true), []);
  const think = useCallback(
    async (note: string) => {
      if (open === null) return;
      setPulse(await got(api.POST("/api/v1/work-sessions/{session_id}/thinking", { ...sessionPath(open), body: { note } })));
      setHeardAt(Date.now());
    },
    [open],
  );
  return { running: wanted, pulse, heardAt, problem, pause, resume, think: open === null ? null : think };
}
