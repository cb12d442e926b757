import { describe, expect, it } from "vitest";
import type { AttemptStep, Claim } from "@/api/claims";
import { cutIn, stepAt, stepsBy } from "@/ui/workbench/cut";
import { merge, partsOf, split } from "./cutting";
import { changeStep, draftFrom, emptyDraft, rate, stepOf, submission, wordsOf, type WorkDraft } from "./draft";

const output = "😀 The a = 1. So b = 3.\nc = 4\n\nAnswer: 4";
const points = [...output];
const span = (start: number, end: number, index: number, check: AttemptStep["check"] = "none"): AttemptStep => ({ index, start, end, text: points.slice(start, end).join(""), check });
const steps = [span(0, 22, 0, "wrong"), span(23, 28, 1, "right"), span(30, 39, 2)];
const answer = { output, steps };
const [first, second, third] = steps as [AttemptStep, AttemptStep, AttemptStep];
const texts = (draft: WorkDraft) => stepsBy(answer, draft.cut).map(({ text }) => text);
const made = (draft: WorkDraft | null): WorkDraft => {
  if (!draft) throw new Error("nothing was cut");
  return draft;
};
const claim = { token: 9, attempt: answer, project: { protocol: "first_error" } } as unknown as Claim;

describe("where a step can be split", () => {
  const parts = (text: string) => partsOf(text).map(([start, end]) => text.slice(start, end));
  it("is at its lines, otherwise at its sentences, otherwise at its clauses", () => {
    expect(parts("We add them.\nThen: x = 2.\n\n---\nDone")).toEqual(["We add them.", "Then: x = 2.\n\n---", "Done"]);
    expect(parts("1. Revenue is $40,000. Costs are 3.5 times that. Fine")).toEqual(["1. Revenue is $40,000.", "Costs are 3.5 times that.", "Fine"]);
    expect(parts("The cost is 1,000, so the rest is 24")).toEqual(["The cost is 1,000,", "so the rest is 24"]);
    expect(parts("نجمع المبلغين، ثم نقسم الناتج")).toEqual(["نجمع المبلغين،", "ثم نقسم الناتج"]);
  });
  it("is never within a formula, code or a table", () => {
    for (const text of ["$$a = 1\nb = 2$$", "| a | b |\n|---|---|\n| 1 | 2 |", "```\na = 1. b\nc\n```", "x = 5"]) expect(parts(text)).toEqual([text]);
    expect(parts("Let $a = 1. Then b$ hold. It does")).toEqual(["Let $a = 1. Then b$ hold.", "It does"]);
  });
  it("is nowhere in what nobody could edit, and quickly so", () => {
    expect(partsOf("a. ".repeat(300_000))).toHaveLength(1);
  });
});

describe("splitting and merging", () => {
  it("counts characters as the server does, and merging again is the answer's own cut", () => {
    const parted = made(split(emptyDraft(), answer, 0));
    expect(texts(parted)).toEqual(["😀 The a = 1.", "So b = 3.", "c = 4", "Answer: 4"]);
    expect(parted.cut?.[1]).toEqual([13, 22]);
    expect(made(merge(parted, answer, 0)).cut).toBeNull();
  });
  it("moves what was said behind it along", () => {
    const judged = rate(rate(emptyDraft(), second, 1), third, 0);
    const parted = made(split(judged, answer, 0));
    expect([2, 3].map((index) => stepOf(parted, index).rating)).toEqual([1, 0]);
    const joined = made(merge(parted, answer, 0));
    expect(joined.steps[1]).toEqual(judged.steps[1]);
    expect(made(merge(joined, answer, 0)).steps[1]).toEqual(judged.steps[2]);
  });
  it("rates good parts of a good step, asks again for a bad one, and loses no word", () => {
    expect([0, 1].map((index) => stepOf(made(split(rate(emptyDraft(), first, 1), answer, 0)), index).rating)).toEqual([1, 1]);
    const bad = changeStep(rate(emptyDraft(), first, -1), 0, { error_kind: "arithmetic", critique: "A slip." });
    expect(stepOf(made(split(bad, answer, 0)), 0)).toMatchObject({ rated: false, error_kind: "arithmetic", critique: "A slip." });
    const written = changeStep(bad, 0, { rewritten: "a = 2" });
    expect(stepOf(made(split(written, answer, 0)), 0)).toMatchObject({ rating: -1, rewritten: "a = 2" });
    const joined = made(merge(changeStep(rate(written, second, -1), 1, { critique: "Another." }), answer, 0));
    expect(stepOf(joined, 0)).toMatchObject({ rating: -1, rewritten: "a = 2\nc = 4", critique: "A slip. Another." });
    expect(wordsOf(joined, stepsBy(answer, joined.cut)[0] as AttemptStep)).toBe("a = 2\nc = 4");
  });
  it("does nothing where there is nothing to merge with or to split", () => {
    expect(merge(emptyDraft(), answer, 2)).toBeNull();
    expect(split(emptyDraft(), answer, 1)).toBeNull();
  });
  it("keeps what arithmetic said of the calculation", () => {
    expect(stepsBy(answer, [[0, 28], [30, 39]]).map(({ check }) => check)).toEqual(["wrong", "none"]);
    const one = { output: "So we add. x = 3", steps: [{ index: 0, start: 0, end: 16, text: "So we add. x = 3", check: "wrong" as const }] };
    expect(stepsBy(one, [[0, 10], [11, 16]]).map(({ check }) => check)).toEqual(["none", "wrong"]);
  });
});

it("hands in the cut with the ratings that count its steps, and goes on from it when the unit comes back", () => {
  const merged = made(merge(emptyDraft(), answer, 0));
  const [whole] = stepsBy(answer, merged.cut) as [AttemptStep];
  const draft = { ...changeStep(rate(merged, whole, -1), 0, { rewritten: "a = 2\nc = 5", error_kind: "arithmetic" }), final_answer: "5" };
  const body = submission(draft, claim);
  expect(body).toMatchObject({ cut: [[0, 28], [30, 39]], first_error: 0, solution: "a = 2\nc = 5\nAnswer: 4" });
  expect(submission(emptyDraft(), claim)).not.toHaveProperty("cut");
  const before = { ...body, content: { cut: body.cut } } as unknown as Claim["original_correction"];
  expect(draftFrom({ ...claim, original_correction: before })).toEqual(draft);
});

it("finds the step that a remark on another cut is about", () => {
  expect(stepAt(stepsBy(answer, [[0, 12], [13, 28], [30, 39]]), 23)).toBe(1);
  expect(stepAt(steps, 99)).toBeNull();
  expect(cutIn({ cut: [[0, 3]] })).toEqual([[0, 3]]);
  expect([cutIn(undefined), cutIn({})]).toEqual([null, null]);
});
