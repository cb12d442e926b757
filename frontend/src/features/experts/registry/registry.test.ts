import { describe, expect, test } from "vitest";
import { askedByNeed, askedOf, changed, questionOf, toggled, without, type FoundExpert } from "./asked";
import { offsetOf, spansOfDay, zonesOf } from "./hours";
import { bitsOf } from "./marking";

const kept = {
  text: "", skills: ["law:3"], languages: [], countries: [], statuses: ["active" as const], degree: "", credential: "" as const, currency: "", most_rate_minor: null,
  least_weekly_minutes: 0, least_quality: null, meet_zone: "", meet_days: [0, 1, 2, 3, 4], meet_from: 0, meet_to: 0, meet_minutes: 60, limit: 50, page: "",
};

describe("what is asked", () => {
  test("a kept search becomes an address without what was not asked", () => {
    expect(askedOf(kept)).toEqual({ skills: ["law:3"] });
    expect(askedOf({ ...kept, meet_zone: "Asia/Amman", meet_from: 60 })).toEqual({ skills: ["law:3"], meet_zone: "Asia/Amman", meet_from: 60 });
  });

  test("what became empty is left out, and a state that nobody has is not asked", () => {
    expect(changed({ text: "law", skills: ["a"] }, { text: "", skills: [] })).toEqual({});
    expect(questionOf({ statuses: ["paused", "dead"], credential: "forged" }, 50)).toEqual({ statuses: ["paused"], credential: "", limit: 50 });
  });

  test("a value is put in once and taken out at any level", () => {
    expect(toggled(["ar:B2"], "en")).toEqual(["ar:B2", "en"]);
    expect(toggled(["ar:B2", "en"], "ar")).toEqual(["en"]);
  });

  test("a filter that is in the way is taken out as the server names it", () => {
    const asked = { text: "law", skills: ["a:3", "b"], currency: "USD", most_rate_minor: 100 };
    expect(without(asked, "skill", "a")).toEqual({ ...asked, skills: ["b"] });
    expect(without(asked, "rate", "")).toEqual({ text: "law", skills: ["a:3", "b"] });
    expect(without({}, "status", "").statuses).toEqual(["active", "paused", "left"]);
  });

  test("a need is asked for as it is written", () => {
    const need = { skills: { law: 4 }, language: "en", language_level: 5, currency: "USD", hourly_minor: 20_000, minutes_a_week: 360 };
    expect(askedByNeed(need as unknown as Parameters<typeof askedByNeed>[0])).toEqual({ skills: ["law:4"], languages: ["en:C1"], currency: "USD", most_rate_minor: 20_000, least_weekly_minutes: 360 });
  });
});

describe("marking", () => {
  test("whole words are marked as they are written, in any script", () => {
    expect(bitsOf("Law, flaws and المحاسبة", ["Law", "المحاسبة"])).toEqual([
      { text: "Law", marked: true },
      { text: ", flaws and ", marked: false },
      { text: "المحاسبة", marked: true },
    ]);
    expect(bitsOf("C++ (embedded)", ["C++"])[0]).toEqual({ text: "C++", marked: true });
    expect(bitsOf("50 % of it", [])).toEqual([{ text: "50 % of it", marked: false }]);
  });

  test("a long text is cut round what is marked", () => {
    const bits = bitsOf(`${"far ".repeat(100)}ethics${" away".repeat(100)}`, ["ethics"]);
    expect(bits.some(({ text, marked }) => marked && text === "ethics")).toBe(true);
    expect(bits.map(({ text }) => text).join("").length).toBeLessThan(240);
  });
});

describe("the day by zones", () => {
  const at = new Date("2026-01-15T12:00:00Z");
  const one = (zone: string, hours: number[]) => ({ zone, days_free: Array.from({ length: 24 }, (_, hour) => (hours.includes(hour) ? 7 : 0)) }) as unknown as FoundExpert;

  test("offsets are of the moment, west of Greenwich too", () => {
    expect([offsetOf("Asia/Kolkata", at), offsetOf("America/New_York", at), offsetOf("UTC", at)]).toEqual([330, -300, 0]);
  });

  test("hours are shifted to the reader's clocks, from west to east", () => {
    const zones = zonesOf([one("Asia/Amman", [17]), one("Asia/Amman", [18]), one("America/New_York", [23])], 180, at);
    expect(zones.map(({ zone, people }) => [zone, people])).toEqual([["America/New_York", 1], ["Asia/Amman", 2]]);
    expect(zones[1]!.shares[20]).toBe(0.5);
    expect(spansOfDay(zones[1]!.shares)).toEqual([[20, 22]]);
    expect(spansOfDay(zones[0]!.shares)).toEqual([[2, 3]]);
  });
});
