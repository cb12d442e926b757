// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepBeat, keptBeats, reopen, type KeptBeat } from "./beatStore";
import { keptSeconds, largestBatch, longestWaitMs, monotonicMs, nextCall, sendKept } from "./keptTime";

interface Sent {
  path: string;
  beats: number[];
}

const standing = { credited_seconds_today: 0, cap_seconds: 12_600, state: "working", credited_until: null, thinking_until: null, ignored_beats: 0 };
let clock = 0;
let sent: Sent[] = [];

beforeEach(() => {
  document.cookie = "csrftoken=here";
  vi.stubGlobal("indexedDB", new IDBFactory());
  reopen();
  sent = [];
  clock += 1e9; // of what one test was told to wait for, the next is not to wait
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The site, which says what `reply` says to the so-manieth call. */
function withServer(reply: (call: number) => { status: number; body?: object } | null) {
  vi.stubGlobal("fetch", async (request: Request) => {
    const answer = reply(sent.length);
    const { beats } = (await request.json()) as { beats: { sequence: number }[] };
    sent.push({ path: new URL(request.url).pathname.replace("/api/v1/work-sessions/", ""), beats: beats.map(({ sequence }) => sequence) });
    if (answer === null) throw new TypeError("no network");
    return new Response(JSON.stringify({ ...standing, ...answer.body }), { status: answer.status });
  });
}

const fine = () => ({ status: 200 });

async function work(session: number, first: number, count: number, { person = 1, ago = 0, stopped = false } = {}) {
  const made = monotonicMs() - ago;
  const place = { person, project: 5, session, made };
  for (let number = first; number < first + count; number++)
    await keepBeat({ ...place, sequence: number, beat: { sequence: number, monotonic_ms: made, visible: true, focused: true, activity: 1 } });
  if (stopped) await keepBeat({ ...place, sequence: first + count, beat: null });
}

const left = async (person = 1) => (await keptBeats(person)).map(({ sequence }) => sequence);

describe("time that is kept", () => {
  it("is there for the next page, in order, and gone once the server has it", async () => {
    await work(7, 0, 3);
    reopen();
    withServer(fine);
    const { pulses, waits } = await sendKept(1);
    expect(sent).toEqual([{ path: "7/heartbeats", beats: [0, 1, 2] }]);
    expect([pulses.get(7)?.state, waits, await left()]).toEqual(["working", null, []]);
  });

  it("goes in several calls where it is much, and the stop with the last", async () => {
    await work(7, 0, largestBatch + 4, { stopped: true });
    await work(8, 0, 2);
    withServer(fine);
    await sendKept(1);
    expect(sent.map(({ path, beats }) => [path, beats.length])).toEqual([["7/heartbeats", largestBatch], ["7/stop", 4], ["8/heartbeats", 2]]);
    expect(sent[1]?.beats).toEqual([largestBatch, largestBatch + 1, largestBatch + 2, largestBatch + 3]);
  });

  it.each([null, { status: 408 }, { status: 500 }, { status: 502 }, { status: 401 }, { status: 403, body: { code: "csrf" } }])("stays where the server says %o", async (answer) => {
    await work(7, 0, 2);
    withServer(() => answer);
    const { waits, putOff } = await sendKept(1);
    expect([waits !== null, putOff, await left()]).toEqual([true, false, [0, 1]]);
    withServer(fine);
    await sendKept(1);
    expect(await left()).toEqual([]);
  });

  it.each([429, 503])("waits as long as the server asks with %i, and nobody is worried", async (status) => {
    await work(7, 0, 2);
    withServer(() => ({ status, body: { retry_after: 30 } }));
    expect((await sendKept(1)).putOff).toBe(true);
    clock += 29_000;
    expect((await sendKept(1)).putOff).toBe(true);
    expect(sent).toHaveLength(1);
    clock += 2_000;
    withServer(fine);
    await sendKept(1);
    expect([sent.length, await left()]).toEqual([2, []]);
  });

  it.each([400, 403, 404, 409, 422])("is given up where the server refuses it for good with %i, and only that", async (status) => {
    await work(7, 0, 2, { ago: 120_000 });
    await work(8, 0, 1);
    withServer((call) => (call === 0 ? { status, body: { code: "work_session_stopped" } } : fine()));
    const { refusals, lost, waits } = await sendKept(1);
    expect([refusals.get(7)?.code, lost, waits, await left()]).toEqual(["work_session_stopped", 2, null, []]);
    expect(sent.map(({ path }) => path)).toEqual(["7/heartbeats", "8/heartbeats"]);
  });

  it("says how many beats that came late do not count", async () => {
    await work(7, 0, 3, { ago: 120_000 });
    await work(7, 3, 1);
    withServer(() => ({ status: 200, body: { ignored_beats: 2 } }));
    expect((await sendKept(1)).lost).toBe(2);
  });

  it("is not sent when it is older than a day, for it would not count", async () => {
    await work(7, 0, 2, { ago: longestWaitMs + 1 });
    withServer(fine);
    expect((await sendKept(1)).lost).toBe(2);
    expect([sent, await left()]).toEqual([[], []]);
  });

  it("is of the person who worked, and waits for them", async () => {
    await work(7, 0, 1);
    await work(9, 0, 1, { person: 2 });
    withServer(fine);
    await sendKept(2);
    expect(sent.map(({ path }) => path)).toEqual(["9/heartbeats"]);
    expect([await left(1), await left(2)]).toEqual([[0], []]);
  });

  it("is kept on the page alone where the browser keeps nothing, and said so", async () => {
    vi.stubGlobal("indexedDB", undefined);
    reopen();
    const place = { person: 1, project: 5, session: 7, sequence: 0, made: monotonicMs(), beat: null };
    expect(await keepBeat(place)).toBe(false);
    withServer(fine);
    await sendKept(1);
    expect([sent.map(({ path }) => path), await left()]).toEqual([["7/stop"], []]);
  });
});

describe("what is shown of it", () => {
  const at = (...seconds: number[]) => seconds.map((second, key) => ({ key, made: second * 1000, session: 1, beat: {} }) as unknown as KeptBeat);

  it("is the time between beats that lie together", () => expect(keptSeconds(at(0, 20, 40, 500, 520))).toBe(60));
  it("is nothing for one beat, or none", () => expect([keptSeconds(at(7)), keptSeconds([]), nextCall([])]).toEqual([0, 0, null]));
});

describe("a browser that keeps nothing for a while", () => {
  it("takes what waited on the page as soon as it keeps something again", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await work(3, 0, 2);
    expect((await keptBeats(1)).map(({ key }) => key)).toEqual([-1, -2]);
    vi.stubGlobal("indexedDB", new IDBFactory());
    await work(3, 2, 1);
    const kept = await keptBeats(1);
    expect(kept.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(kept.every(({ key }) => key > 0)).toBe(true);
  });
});
