import { describe, expect, it } from "vitest";
import { largestBatch, WaitingBeats } from "./waitingBeats";

const filled = (count: number) => {
  const beats = new WaitingBeats<number>();
  for (let number = 0; number < count; number++) beats.add(number);
  return beats;
};

describe("beats that wait", () => {
  it.each([429, 503])("keeps what was put off with %i, and sends it with the next, not sooner than asked", (status) => {
    const beats = filled(2);
    expect(beats.refused(beats.batch(0), status, 30, 0)).toBe(true);
    beats.add(2);
    expect(beats.batch(20_000)).toEqual([]);
    expect(beats.last()).toEqual([0, 1, 2]);
    expect(beats.batch(30_000)).toEqual([0, 1, 2]);
    beats.acknowledged([0, 1, 2]);
    expect(beats.batch(40_000)).toEqual([]);
  });

  it.each([408, 500, 502, 503])("keeps what a server in trouble refused with %i", (status) => {
    const beats = filled(1);
    expect(beats.refused([0], status, 0, 0)).toBe(false);
    expect(beats.batch(0)).toEqual([0]);
  });

  it.each([400, 403, 409, 422])("gives up what was refused for good with %i, and only that", (status) => {
    const beats = filled(1);
    const sent = beats.batch(0);
    beats.add(1);
    expect(beats.refused(sent, status, 0, 0)).toBe(false);
    expect(beats.batch(0)).toEqual([1]);
  });

  it("sends the oldest of a long outage first, as many as the server takes", () => {
    const beats = filled(largestBatch + 3);
    const first = beats.batch(0);
    expect(first).toHaveLength(largestBatch);
    beats.acknowledged(first);
    expect(beats.batch(0)).toEqual([largestBatch, largestBatch + 1, largestBatch + 2]);
  });
});
