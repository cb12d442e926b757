import { describe, expect, it } from "vitest";
import { basisPointsOf, minorOf, percentOf } from "./amounts";

describe("what is typed as money", () => {
  it("is read in the places of its currency, in any digits", () => {
    expect(minorOf("1,250.5", "USD")).toBe(125050);
    expect(minorOf("١٬٢٥٠٫٥٠", "USD")).toBe(125050);
    expect(minorOf("12.345", "JOD")).toBe(12345);
    expect(minorOf("500", "JPY")).toBe(500);
  });
  it("is nothing where the currency has no such places, or it is no amount", () => {
    for (const [typed, currency] of [["12.345", "USD"], ["0.5", "JPY"], ["-5", "USD"], ["1e9", "USD"], ["", "USD"]] as const) expect(minorOf(typed, currency)).toBeNull();
  });
  it("shares are hundredths of a per cent", () => {
    expect(basisPointsOf("12.5")).toBe(1250);
    expect(basisPointsOf("100.01")).toBeNull();
    expect(percentOf(1250)).toBe("12.50");
    expect(percentOf(1600)).toBe("16");
  });
});
