import { forgetBeats, keepBeat, keptBeats, type Beat } from "./beatStore";
import { api, got } from "./client";
import { Refusal, Unreachable } from "./http";
import { inOrder, keptSeconds, monotonicMs, sendKept, sendNow, type Pulse, type Sending } from "./keptTime";
import { every } from "./ticker";

export const beatMs = 20_000;

/** Work that waits in this browser for the server. */
export interface KeptTime {
  seconds: number;
  /** Whether it is there still when the page was closed. */
  lasting: boolean;
  why: unknown;
}

export interface TimerState {
  session: number | null;
  pulse: Pulse | null;
  /** When the server last counted; between two beats the display may run on by the seconds since. */
  heardAt: number;
  /** The person paused, here or in another tab, and has not gone on yet. */
  paused: boolean;
  /** Why the timer does not run. */
  problem: unknown;
  kept: KeptTime | null;
  /** When the timer began anew by itself, because it had been stopped elsewhere. */
  begunAgainAt: number | null;
  /** So many beats that waited here do not count. */
  lost: number;
}

interface Place {
  person: number;
  project: number;
}

/** A timer whose stop never reached the server goes on: without a connection no other can begin. A pause is not undone. */
async function takeBack({ person, project }: Place, byItself: boolean): Promise<{ session: number; sequence: number } | null> {
  const last = (await keptBeats(person)).at(-1);
  if (last?.beat !== null || last.project !== project || (byItself && last.paused)) return null;
  await forgetBeats([last]);
  return last;
}

async function firstSequence(person: number, session: number, next: number): Promise<number> {
  const own = (await keptBeats(person)).filter((each) => each.session === session);
  return Math.max(next, ...own.map(({ sequence }) => sequence + 1));
}

/** How a running timer is steered. `stop` is for a page that goes; `pause` and `goOn` are the person's. */
export interface Steering {
  stop: () => void;
  pause: () => void;
  goOn: () => void;
}

/**
 * Opens a work session and keeps a sign of life every 20 s, which goes to the server with all that waits. Where the
 * session was stopped elsewhere, a new one begins; while the person pauses, none does until they go on, in any tab.
 */
export function runTimer(place: Place, observe: () => Omit<Beat, "sequence" | "monotonic_ms">, tell: (change: Partial<TimerState>) => void): Steering {
  let session: number | null = null;
  let sequence = 0;
  let lasting = true;
  let over = false;

  const keep = async (beat: Beat | null, of: number, paused = false) => {
    lasting = await keepBeat({ ...place, session: of, sequence: beat ? beat.sequence : sequence, made: monotonicMs(), beat, paused });
  };
  const note = async () => {
    if (session !== null) await keep({ ...observe(), sequence: sequence++, monotonic_ms: monotonicMs() }, session);
  };
  const begin = async (again: boolean, byItself = true) => {
    await inOrder(async () => {
      const before = await sendNow(place.person);
      if (session !== null || over) return;
      let known: { session: number; sequence: number } | null = null;
      try {
        const opened = await got(api.POST("/api/v1/work-sessions", { body: { project: place.project, time_zone: null, take_over: false, by_itself: byItself } }));
        known = { session: opened.id, sequence: await firstSequence(place.person, opened.id, opened.next_sequence) };
      } catch (error) {
        if (error instanceof Refusal && error.code === "timer_paused") return tell({ paused: true, problem: null });
        known = error instanceof Unreachable ? await takeBack(place, byItself) : null;
        if (known === null) return tell({ problem: error });
      }
      ({ session, sequence } = known);
      tell({ session, paused: false, problem: null, ...(before.lost > 0 && { lost: before.lost }), ...(again && { begunAgainAt: Date.now() }) });
    });
    if (session === null) return;
    if (over) await finish();
    else await beat();
  };
  const show = async ({ pulses, refusals, lost, waits, putOff }: Sending) => {
    const of = session;
    if (over || of === null) return;
    const pulse = pulses.get(of);
    const refusal = refusals.get(of);
    const waiting = waits !== null && !putOff ? { seconds: keptSeconds(await keptBeats(place.person)), lasting, why: waits } : null;
    tell({ kept: waiting, problem: refusal ?? null, ...(pulse && { pulse, heardAt: Date.now() }), ...(lost > 0 && { lost }) });
    if (pulse?.state !== "stopped" && refusal?.code !== "work_session_stopped") return;
    session = null;
    tell({ session: null });
    await begin(true);
  };
  const beat = async () => {
    await note();
    await show(await sendKept(place.person));
  };
  const finish = async (paused = false) => {
    const of = session;
    if (of === null) return;
    // Both are on their way into the store, and the sending is in order, before anything else begins.
    const kept = [note(), keep(null, of, paused)];
    session = null;
    await inOrder(async () => {
      await Promise.all(kept);
      await sendNow(place.person);
    });
  };
  const tick = () => void (session === null ? begin(false) : beat());
  // The page may be gone in a moment: what was done since the last beat is kept.
  const leaving = () => void note();

  void begin(false);
  const end = every(beatMs, tick);
  window.addEventListener("pagehide", leaving);
  return {
    stop: () => {
      over = true;
      end();
      window.removeEventListener("pagehide", leaving);
      void finish();
    },
    pause: () => {
      tell({ paused: true, session: null, begunAgainAt: null });
      void finish(true);
    },
    goOn: () => {
      tell({ paused: false });
      void begin(false, false);
    },
  };
}
