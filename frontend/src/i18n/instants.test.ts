import { describe, expect, it } from "vitest";
import { dayOf, instantOf, monthOf } from "./instants";

describe("instantOf", () => {
  it.each([
    ["2026-11-24T09:30", "Asia/Amman", "2026-11-24T06:30:00.000Z"],
    ["2026-11-24", "Asia/Amman", "2026-11-23T21:00:00.000Z"],
    ["2026-07-01T09:30", "America/New_York", "2026-07-01T13:30:00.000Z"],
    ["2026-12-01T09:30", "America/New_York", "2026-12-01T14:30:00.000Z"],
    ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
    ["2026-05-01T12:00", "Asia/Kathmandu", "2026-05-01T06:15:00.000Z"],
  ])("reads %s in %s", (wall, zone, instant) => expect(instantOf(wall, zone)).toBe(instant));

  it("takes the first of a time that comes twice", () => {
    expect(instantOf("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
    expect(instantOf("2026-04-05T01:45", "Australia/Lord_Howe")).toBe("2026-04-04T14:45:00.000Z");
  });

  it("goes on at the old time where the clocks skip one", () => {
    expect(instantOf("2026-03-08T02:30", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
    expect(instantOf("2026-04-24", "Africa/Cairo")).toBe("2026-04-23T22:00:00.000Z");
  });
});

describe("monthOf", () => {
  it.each([
    ["2028-02-10", "2028-02-29"],
    ["2026-12-31", "2026-12-31"],
  ])("ends that of %s on %s", (day, end) => expect(monthOf(day)).toEqual({ start: `${day.slice(0, 7)}-01`, end }));
});

describe("dayOf", () => {
  it("is the day of the zone", () => {
    const at = Date.parse("2026-11-24T22:30:00Z");
    expect([dayOf(at, "Asia/Amman"), dayOf(at, "UTC"), dayOf(at, "America/Los_Angeles")]).toEqual(["2026-11-25", "2026-11-24", "2026-11-24"]);
  });
});
