import { describe, expect, it } from "vitest";
import { wordDiff } from "./wordDiff";

const side = (before: string, after: string, without: "gone" | "new") =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("wordDiff", () => {
  it("names what went and what came", () => {
    expect(wordDiff("Total: 3 + 4 = 8", "Total: 3 + 4 = 7")).toEqual([
      { kind: "same", text: "Total: 3 + 4 = " },
      { kind: "gone", text: "8" },
      { kind: "new", text: "7" },
    ]);
  });
  it("does the same for Arabic", () => {
    expect(wordDiff("المجموع = 8", "المجموع = 7").map(({ kind }) => kind)).toEqual(["same", "gone", "new"]);
  });
  it.each([
    ["", ""],
    ["", "a b"],
    ["a b", ""],
    ["a  b\nc", "a b c d"],
    ["x ".repeat(600), "y"],
  ])("keeps both sides whole: %j and %j", (before, after) => {
    expect(side(before, after, "new")).toBe(before);
    expect(side(before, after, "gone")).toBe(after);
  });
});
