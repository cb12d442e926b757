import { describe, expect, it } from "vitest";
import { lineDiff } from "./lineDiff";

const said = (before: string, after: string) => lineDiff(before, after).map(({ kind, line }) => `${kind} ${line}`);

describe("line by line", () => {
  it("tells what went and what came, in place", () => {
    expect(said("Read.\n\nRate each step.\nSign.", "Read.\nRate until the first error.\nSign.\nRest.")).toEqual([
      "same Read.", "gone Rate each step.", "new Rate until the first error.", "same Sign.", "new Rest.",
    ]);
  });
  it("is silent of what stayed, and whole where nothing did", () => {
    expect(said("a\nb", "a\nb")).toEqual(["same a", "same b"]);
    expect(said("", "a")).toEqual(["new a"]);
    expect(said("a", "")).toEqual(["gone a"]);
  });
});
