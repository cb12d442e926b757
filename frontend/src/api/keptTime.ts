import { forgetBeats, keptBeats, type Beat, type KeptBeat } from "./beatStore";
import { api, got, type Shapes } from "./client";
import { Refusal } from "./http";

export type Pulse = Shapes["BeatenOut"];

/** Of one call; of more the server takes no more. */
export const largestBatch = 500;
/** What is older counts for nothing. */
export const longestWaitMs = 24 * 3600_000;
const patienceMs = 30_000;
const mergeGapMs = 60_000;

/** Counted from the opening of the page, which no change of the clock moves; its instant makes pages comparable. */
export const monotonicMs = () => Math.round(performance.timeOrigin + performance.now());

/** What became of what was kept. */
export interface Sending {
  /** By timer, what the server said last of it. */
  pulses: Map<number, Pulse>;
  /** By timer, why it takes no more. */
  refusals: Map<number, Refusal>;
  /** So many beats that waited for more than a minute will never count. */
  lost: number;
  /** Why something is still kept; null where nothing is. */
  waits: unknown;
  /** The server asked for patience, which is no reason to worry anybody. */
  putOff: boolean;
}

interface Call {
  session: number;
  records: KeptBeat[];
  beats: Beat[];
  stops: boolean;
  paused: boolean;
}

/** The next call: the oldest beats of one timer, as many as the server takes, up to the wish to stop it. */
export function nextCall(kept: readonly KeptBeat[]): Call | null {
  const session = kept[0]?.session;
  if (session === undefined) return null;
  const own = kept.filter((each) => each.session === session);
  const end = own.findIndex(({ beat }) => beat === null);
  const stops = end >= 0 && end <= largestBatch;
  const records = own.slice(0, stops ? end + 1 : largestBatch);
  return { session, records, beats: records.flatMap(({ beat }) => beat ?? []), stops, paused: stops && own[end]?.paused === true };
}

/** How much of the work is only here: the time between beats that lie together, in seconds. */
export function keptSeconds(kept: readonly KeptBeat[]): number {
  const gaps = kept.slice(1).map(({ made }, place) => made - (kept[place]?.made ?? made));
  return Math.round(gaps.filter((gap) => gap > 0 && gap <= mergeGapMs).reduce((sum, gap) => sum + gap, 0) / 1000);
}

function sendCall({ session, beats, stops, paused }: Call): Promise<Pulse> {
  const body = { beats, sent_ms: monotonicMs() };
  const options = { params: { path: { session_id: session } }, signal: AbortSignal.timeout(patienceMs) };
  if (stops) return got(api.POST("/api/v1/work-sessions/{session_id}/stop", { ...options, body: { ...body, paused } }));
  return got(api.POST("/api/v1/work-sessions/{session_id}/heartbeats", { ...options, body }));
}

const final = new Set([400, 403, 404, 409, 413, 422]);
/** Whether it will not come out otherwise later. Who is signed out, or has an old page, signs in and sends it then. */
const isFinal = (error: unknown): error is Refusal => error instanceof Refusal && final.has(error.status) && error.code !== "csrf";

/** The seconds after which the server wants to be asked again; 0 where it did not say. */
function secondsToWait(error: unknown): number {
  const { retry_after } = (error instanceof Refusal && error.body !== null ? error.body : {}) as { retry_after?: unknown };
  return typeof retry_after === "number" ? retry_after : 0;
}

let notBefore = 0;
let putOffBy: unknown = null;

async function sendAll(person: number): Promise<Sending> {
  const result: Sending = { pulses: new Map(), refusals: new Map(), lost: 0, waits: null, putOff: false };
  let kept = await keptBeats(person);
  const old = kept.filter(({ made }) => monotonicMs() - made > longestWaitMs);
  await forgetBeats(old);
  result.lost = old.length;
  kept = kept.filter((each) => !old.includes(each));
  for (let call = nextCall(kept); call !== null; call = nextCall(kept)) {
    if (performance.now() < notBefore) return { ...result, waits: putOffBy, putOff: true };
    const late = monotonicMs() - (call.records[0]?.made ?? 0) > mergeGapMs;
    try {
      const pulse = await sendCall(call);
      result.pulses.set(call.session, pulse);
      if (late) result.lost += pulse.ignored_beats;
    } catch (error) {
      if (!isFinal(error)) {
        const seconds = secondsToWait(error);
        if (seconds > 0) [notBefore, putOffBy] = [performance.now() + seconds * 1000, error];
        return { ...result, waits: error, putOff: seconds > 0 };
      }
      result.refusals.set(call.session, error);
      if (late) result.lost += call.beats.length;
    }
    await forgetBeats(call.records);
    const sent = new Set(call.records);
    kept = kept.filter((each) => !sent.has(each));
  }
  return result;
}

let queue: Promise<unknown> = Promise.resolve();

/** One after the other, whoever asks: a timer begins only when what an earlier one left is on its way. */
export function inOrder<Result>(task: () => Promise<Result>): Promise<Result> {
  const done = queue.then(task);
  queue = done.catch(() => undefined);
  return done;
}

/** Sends all that is kept for a person, the oldest first, in as many calls as it takes; of all tabs one at a time. */
export function sendKept(person: number): Promise<Sending> {
  return inOrder(() => sendNow(person));
}

/** As `sendKept`, within a task that is in order already. */
export async function sendNow(person: number): Promise<Sending> {
  // Not there on a site without TLS; then two tabs may send the same, and it counts once.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request("preceptor.beats", () => sendAll(person)) : sendAll(person);
}
