import { useCallback, useEffect, useRef, useState } from "react";
import { api, got, type Shapes } from "./client";
import { useMe } from "./me";
import { runTimer, type Steering, type TimerState } from "./runTimer";

export type Today = Shapes["TodayOut"];

export const today = () => got(api.GET("/api/v1/worktime/today"));

export interface WorkTimer extends Omit<TimerState, "session" | "pulse" | "paused"> {
  running: boolean;
  pulse: Shapes["StandingOut"] | null;
  pause: () => void;
  resume: () => void;
  /** "Thinking / off screen", with a note: for 15 minutes no input is asked for. Null while no timer runs. */
  think: ((note: string) => Promise<void>) | null;
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

const atRest = { session: null, heardAt: 0, paused: false, problem: null, kept: null, begunAgainAt: null, lost: 0 };

/**
 * Runs the timer of a project while the page is open and the person does not pause, here or in another tab. The server alone counts the time; what could
 * not be sent is kept in this browser and sent by the next page that the person opens.
 */
export function useWorkTimer(project: number): WorkTimer {
  const person = useMe().data?.id;
  const steering = useRef<Steering | null>(null);
  const [pulse, setPulse] = useState<WorkTimer["pulse"]>(null);
  const [state, setState] = useState<Omit<TimerState, "pulse">>(atRest);
  const takeEvents = useActivityCount();

  useEffect(() => {
    if (person === undefined) return;
    const observe = () => ({ visible: document.visibilityState === "visible", focused: document.hasFocus(), activity: activityOf(takeEvents()) });
    const steers = runTimer({ person, project }, observe, ({ pulse: heard, ...change }) => {
      if (heard) setPulse(heard);
      setState((before) => ({ ...before, ...change }));
    });
    steering.current = steers;
    return () => {
      steers.stop();
      setState(atRest);
    };
  }, [person, project, takeEvents]);

  const { session, paused, ...shown } = state;
  const pause = useCallback(() => steering.current?.pause(), []);
  const resume = useCallback(() => steering.current?.goOn(), []);
  const think = useCallback(
    async (note: string) => {
      if (session === null) return;
      setPulse(await got(api.POST("/api/v1/work-sessions/{session_id}/thinking", { params: { path: { session_id: session } }, body: { note } })));
      setState((before) => ({ ...before, heardAt: Date.now() }));
    },
    [session],
  );
  return { ...shown, running: !paused, pulse, pause, resume, think: session === null ? null : think };
}
