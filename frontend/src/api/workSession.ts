import { useCallback, useEffect, useRef, useState } from "react";
import { get, post } from "./call";
import type { Amount } from "@/i18n/format";

export interface TimeEntry {
  id: number;
  started_at: string;
  ended_at: string;
  seconds: number;
  project: string;
  unit_id: number | null;
  hourly: Amount;
  simulated: boolean;
}

export interface Today {
  credited_seconds: number;
  cap_seconds: number;
  amount: Amount | null;
  entries: TimeEntry[];
}

export const today = () => get<Today>("/worktime/today");

interface Beat {
  sequence: number;
  monotonic_ms: number;
  visible: boolean;
  focused: boolean;
  activity: 0 | 1 | 2 | 3;
}

interface Pulse {
  credited_seconds_today: number;
  cap_seconds: number;
  state: string;
}

export interface WorkTimer {
  running: boolean;
  pulse: Pulse | null;
  /** When the server last counted; between two beats the display may run on by the seconds since. */
  heardAt: number;
  problem: unknown;
  pause: () => void;
  resume: () => void;
}

const beatMs = 20_000;

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
 * beats that could not be sent wait for the next one.
 */
export function useWorkTimer(project: number): WorkTimer {
  const [wanted, setWanted] = useState(true);
  const [pulse, setPulse] = useState<Pulse | null>(null);
  const [heardAt, setHeardAt] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  const takeEvents = useActivityCount();

  useEffect(() => {
    if (!wanted) return;
    let session: number | null = null;
    let over = false;
    let sequence = 0;
    let waiting: Beat[] = [];

    const beat = async () => {
      sequence += 1;
      const activity = activityOf(takeEvents());
      waiting.push({
        sequence,
        monotonic_ms: Math.round(performance.now()),
        visible: document.visibilityState === "visible",
        focused: document.hasFocus(),
        activity,
      });
      if (session === null) return;
      const sent = waiting.slice(0, 100);
      try {
        const answer = await post<Pulse>(`/work-sessions/${session}/heartbeats`, { beats: sent });
        waiting = waiting.filter((each) => !sent.includes(each));
        setPulse(answer);
        setHeardAt(Date.now());
        setProblem(null);
      } catch (error) {
        setProblem(error);
      }
    };
    const begin = async () => {
      try {
        const opened = await post<{ id: number }>("/work-sessions", { project });
        session = opened.id;
        if (over) void post(`/work-sessions/${session}/stop`);
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
      if (session !== null) void beat().then(() => post(`/work-sessions/${session}/stop`)).catch(() => undefined);
    };
  }, [wanted, project, takeEvents]);

  const pause = useCallback(() => setWanted(false), []);
  const resume = useCallback(() => setWanted(true), []);
  return { running: wanted, pulse, heardAt, problem, pause, resume };
}
