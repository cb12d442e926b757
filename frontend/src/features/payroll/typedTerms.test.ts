import { describe, expect, it } from "vitest";
import { begunTerms, readTerms } from "./typedTerms";
import type { BonusRule } from "./types";

const tiered: BonusRule = {
  id: 1, code: "quality", version: 2, name: "Quality", kind: "quality_tier", active: true, in_force_from: "2026-05-04T09:00:00Z",
  amount: { minor: 30_000, currency: "USD" },
  terms: { least_reviewed: 12, tiers: [{ share: 9_000, amount_minor: 10_000 }, { share: 9_750, amount_minor: 30_000 }] },
};

describe("the terms of a bonus rule", () => {
  it("are typed as they were published, and said again the same", () => {
    const typed = begunTerms(tiered, "USD");
    expect(typed.tiers).toEqual([{ share: "90", amount: "100.00" }, { share: "97.50", amount: "300.00" }]);
    expect(readTerms("quality_tier", typed, "USD")).toEqual({ terms: tiered.terms, largest: 30_000 });
  });
  it("are not read while a tier has no amount, or a number is missing", () => {
    const typed = begunTerms(undefined, "USD");
    expect(readTerms("quality_tier", typed, "USD")).toBeNull();
    expect(readTerms("milestone", { ...typed, every: null }, "USD")).toBeNull();
  });
  it("are those of the kind alone: the server refuses a term that the kind does not have", () => {
    const typed = begunTerms(undefined, "JPY");
    expect(readTerms("broken_model", typed, "JPY")?.terms).toEqual({ samples: 4, wrong: 3 });
    expect(readTerms("streak", typed, "JPY")?.terms).toEqual({ every: 10, fixed_counts: true });
    expect(readTerms("onboarding", { ...typed, by: "time", mostMinutes: 90 }, "JPY")?.terms).toEqual({ by: "time", most_seconds: 5_400 });
  });
});
