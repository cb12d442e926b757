// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptBeats, reopen } from "./beatStore";
import { inOrder } from "./keptTime";
import { beatMs, runTimer, type TimerState } from "./runTimer";

/** A site with timers: what was begun, which beats each has, and what was stopped. */
class Site {
  up = true;
  timers: { beats: Set<number>; stopped: boolean }[] = [];
  paused = false;
  refused = 0;

  fetch = async (request: Request): Promise<Response> => {
    if (!this.up) throw new TypeError("no network");
    const [, , , , id, verb] = new URL(request.url).pathname.split("/");
    const body = (await request.json()) as { beats: { sequence: number }[]; paused?: boolean; by_itself?: boolean };
    if (id === undefined) return this.begin(body.by_itself === true);
    const timer = this.timers[Number(id)];
    if (!timer) return this.say(404, { code: "work_session_not_found" });
    if (timer.stopped && verb === "heartbeats") {
      this.refused += 1;
      return this.say(409, { code: "work_session_stopped" });
    }
    for (const { sequence } of body.beats) timer.beats.add(sequence);
    timer.stopped ||= verb === "stop";
    this.paused ||= body.paused === true;
    return this.say(200, { credited_seconds_today: 0, cap_seconds: 12_600, state: timer.stopped ? "stopped" : "working", ignored_beats: 0 });
  };

  private begin(byItself: boolean) {
    let id = this.timers.findIndex(({ stopped }) => !stopped);
    if (id < 0 && byItself && this.paused) return this.say(409, { code: "timer_paused" });
    this.paused = false;
    if (id < 0) id = this.timers.push({ beats: new Set(), stopped: false }) - 1;
    return this.say(200, { id, next_sequence: Math.max(-1, ...(this.timers[id]?.beats ?? [])) + 1 });
  }

  private say = (status: number, body: object) => new Response(JSON.stringify(body), { status });
}

let site = new Site();
let state: Partial<TimerState> = {};
const observe = () => ({ visible: true, focused: true, activity: 1 as const });
const run = () => runTimer({ person: 1, project: 5 }, observe, (change) => (state = { ...state, ...change }));
const beats = (timer = 0) => [...(site.timers[timer]?.beats ?? [])];
const tick = (count = 1) => vi.advanceTimersByTimeAsync(beatMs * count);

beforeEach(() => {
  document.cookie = "csrftoken=here";
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  vi.stubGlobal("indexedDB", new IDBFactory());
  reopen();
  site = new Site();
  state = {};
  vi.stubGlobal("fetch", site.fetch);
});
afterEach(async () => {
  await inOrder(() => Promise.resolve());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the timer of a page", () => {
  it("begins with a beat, and gives one every 20 seconds", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    await tick();
    await vi.waitFor(() => expect(beats()).toEqual([0, 1]));
    stop();
    await vi.waitFor(() => expect([beats(), site.timers[0]?.stopped]).toEqual([[0, 1, 2], true]));
  });

  it("keeps its beats while nothing can be reached, says so, and sends them afterwards", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(state.pulse).toBeTruthy());
    site.up = false;
    await tick(3);
    await vi.waitFor(() => expect(state.kept).toMatchObject({ seconds: 40, lasting: true }));
    expect(state.problem).toBeNull();
    site.up = true;
    await tick();
    await vi.waitFor(() => expect([beats(), state.kept]).toEqual([[0, 1, 2, 3, 4], null]));
    stop();
  });

  it("leaves what it could not send, and its stop, to the next page", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    site.up = false;
    await tick(2);
    stop();
    await vi.waitFor(async () => expect((await keptBeats(1)).map(({ beat }) => beat?.sequence ?? "stop")).toEqual([1, 2, 3, "stop"]));
    site.up = true;
    const { stop: next } = run();
    await vi.waitFor(() => expect([beats(0), site.timers[0]?.stopped, beats(1)]).toEqual([[0, 1, 2, 3], true, [0]]));
    expect(site.refused).toBe(0);
    next();
  });

  it("goes on with a timer that was stopped and begun again without a connection", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    site.up = false;
    stop();
    await vi.waitFor(async () => expect(await keptBeats(1)).toHaveLength(2));
    const { stop: again } = run();
    await vi.waitFor(async () => expect((await keptBeats(1)).map(({ beat }) => beat?.sequence)).toEqual([1, 2]));
    site.up = true;
    await tick();
    await vi.waitFor(() => expect([beats(), site.timers.length]).toEqual([[0, 1, 2, 3], 1]));
    again();
  });

  it("says that it does not run where none could begin", async () => {
    site.up = false;
    const { stop } = run();
    await vi.waitFor(() => expect(state.problem).toBeTruthy());
    site.up = true;
    await tick();
    await vi.waitFor(() => expect([beats(), state.problem]).toEqual([[0], null]));
    stop();
  });

  it("begins anew by itself after it was stopped elsewhere, and says so", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(state.session).toBe(0));
    expect(state.begunAgainAt).toBeUndefined();
    const first = site.timers[0];
    if (first) first.stopped = true;
    await tick();
    await vi.waitFor(() => expect([state.session, beats(1), state.problem]).toEqual([1, [0], null]));
    expect(state.begunAgainAt).toBeGreaterThan(0);
    stop();
  });

  it("stays paused in every tab until one goes on", async () => {
    const here = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    let there: Partial<TimerState> = {};
    const other = runTimer({ person: 1, project: 5 }, observe, (change) => (there = { ...there, ...change }));
    await vi.waitFor(() => expect(there.session).toBe(0));
    here.pause();
    await vi.waitFor(() => expect([site.timers[0]?.stopped, site.paused, state.paused]).toEqual([true, true, true]));
    await tick(3);
    await vi.waitFor(() => expect([there.paused, there.session, there.problem]).toEqual([true, null, null]));
    expect([site.timers.length, state.paused]).toEqual([1, true]);
    other.goOn();
    await vi.waitFor(() => expect([site.timers.length, there.session, there.paused]).toEqual([2, 1, false]));
    await tick();
    await vi.waitFor(() => expect([state.session, state.paused]).toEqual([1, false]));
    here.stop();
    other.stop();
  });

  it("keeps a pause without a connection, and does not take it back by itself", async () => {
    const page = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    site.up = false;
    page.pause();
    await tick(2);
    expect([state.session, state.paused]).toEqual([null, true]);
    site.up = true;
    await tick();
    await vi.waitFor(() => expect([site.paused, site.timers[0]?.stopped, site.timers.length]).toEqual([true, true, 1]));
    page.stop();
  });

  it("keeps what was done since the last beat when the page is left", async () => {
    const { stop } = run();
    await vi.waitFor(() => expect(beats()).toEqual([0]));
    site.up = false;
    window.dispatchEvent(new Event("pagehide"));
    await vi.waitFor(async () => expect((await keptBeats(1)).map(({ sequence }) => sequence)).toEqual([1]));
    stop();
  });
});
