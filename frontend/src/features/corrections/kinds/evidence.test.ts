import { describe, expect, it } from "vitest";
import type { AttemptStep } from "@/api/claims";
import { quote, spanOf, within } from "./evidence";

const output = "😀 one plus one\ntwo, two";
const step = (index: number, text: string, start: number): AttemptStep => ({ index, text, start, end: start + [...text].length, check: "none" });
const steps = [step(0, "😀 one plus one", 0), step(1, "two, two", 15)];

describe("evidence", () => {
  it("is counted in code points and found exactly where it occurs once", () => {
    const span = spanOf(steps, 0, 0, " plus ");
    expect(span).toEqual({ start: 6, end: 10 });
    expect(quote(output, span ?? { start: 0, end: 0 })).toBe("plus");
  });
  it("is the whole step where the words are there twice, or set differently", () => {
    expect(spanOf(steps, 1, 1, "two")).toEqual({ start: 15, end: 23 });
    expect(spanOf(steps, 0, 0, "1 + 1")).toEqual({ start: 0, end: 14 });
  });
  it("runs over several steps, whichever way they were selected", () => {
    expect(spanOf(steps, 1, 0, "plus one two")).toEqual({ start: 0, end: 23 });
  });
  it("lies in the steps that it touches", () => {
    expect(steps.map((each) => within(each, { start: 6, end: 10 }))).toEqual([true, false]);
  });
});
