import { describe, expect, it } from "vitest";
import { ClaimTime } from "./claimTime";

const minute = 60_000;

describe("ClaimTime", () => {
  it("is renewed at most once a minute, and only after work that is not long ago", () => {
    const time = new ClaimTime(60, 60 * minute, 0);
    expect(time.isDue(0)).toBe(true);
    time.renewing(0);
    time.renewed(0);
    expect(time.isDue(30 * minute)).toBe(false);
    time.noteWork(0.4 * minute);
    expect(time.isDue(0.5 * minute)).toBe(false);
    expect(time.isDue(minute)).toBe(true);
    expect(time.isDue(61 * minute)).toBe(false);
  });

  it("warns five minutes before the end, or a quarter of a short claim", () => {
    const long = new ClaimTime(60, 60 * minute, 0);
    expect([54, 55, 60].map((at) => long.standing(at * minute))).toEqual(["held", "ending", "over"]);
    const short = new ClaimTime(8, 8 * minute, 0);
    expect([5, 6, 8].map((at) => short.standing(at * minute))).toEqual(["held", "ending", "over"]);
  });

  it("is renewed at once by work near its end, and then lasts its full length again", () => {
    const time = new ClaimTime(60, 60 * minute, 0);
    time.renewing(54.9 * minute);
    time.noteWork(55 * minute);
    expect(time.isDue(55 * minute)).toBe(true);
    time.renewing(55 * minute);
    time.renewed(55 * minute);
    expect(time.standing(56 * minute)).toBe("held");
    expect(time.endsAt).toBe(115 * minute);
  });

  it("tries again after a renewal that did not arrive", () => {
    const time = new ClaimTime(60, 60 * minute, 0);
    time.renewing(0);
    time.failed();
    expect(time.isDue(minute)).toBe(true);
  });
});
