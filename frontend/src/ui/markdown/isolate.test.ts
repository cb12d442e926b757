import { describe, expect, it } from "vitest";
import { isolate } from "./isolate";

const figuresIn = (text: string) => isolate(text, true).filter((run) => run.kind === "figure").map((run) => run.text);

describe("figures inside Arabic", () => {
  it.each<[string, string[]]>([
    ["الشرط 40,000·1.06^t >= 125,000 صحيح", ["40,000·1.06^t >= 125,000"]],
    ["الميزانية $40,000 في السنة", ["$40,000"]],
    ["الشرط 40,000·1.06^t ≥ 125,000. ثم", ["40,000·1.06^t ≥ 125,000"]],
    ["بنسبة 12.5% تقريبا", ["12.5%"]],
    ["المجموع = 3 + 4", ["3 + 4"]],
    ["من 5 إلى 10", ["5", "10"]],
    ["لا أرقام هنا", []],
  ])("%s", (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it("loses no character", () => {
    const text = "من 5 إلى −10.5% ثم (3+4)×2 = 14.";
    expect(isolate(text, true).map((run) => run.text).join("")).toBe(text);
  });
});

describe("invisible characters", () => {
  it("are named, so that nothing can hide", () => {
    expect(isolate("a\u202Eb", false)).toEqual([
      { kind: "text", text: "a" },
      { kind: "invisible", text: "\u202E", name: "U+202E" },
      { kind: "text", text: "b" },
    ]);
  });
});
