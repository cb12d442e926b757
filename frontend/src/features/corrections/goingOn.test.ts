import { describe, expect, it } from "vitest";
import type { AttemptStep } from "@/api/claims";
import { answerIn, goOnWith, headOf, judged, keptRest, prefixOf, uncorrected, type Candidate, type Turn } from "./goingOn";
import { changeStep, emptyDraft, rate, solutionOf } from "./draft";

const steps: AttemptStep[] = ["a = 1", "b = 3", "c = 4"].map((text, index) => ({ index, start: index * 6, end: index * 6 + 5, text, check: "none" }));
const [first, second] = steps as [AttemptStep, AttemptStep];
const bad = rate(rate(emptyDraft(), first, 1), second, -1);
const corrected = changeStep(bad, 1, { rewritten: "b = 2" });

describe("where the model goes on", () => {
  it("is after the corrected step, and nowhere while none is bad", () => {
    expect(headOf(emptyDraft(), steps)).toBeNull();
    expect(headOf(corrected, steps)).toBe("a = 1\nb = 2");
    expect(headOf(emptyDraft(), [])).toBe("");
  });
  it("is not the error itself", () => {
    expect(uncorrected(bad, steps)).toBe(1);
    expect(uncorrected(changeStep(bad, 1, { rewritten: "  " }), steps)).toBe(1);
    expect(uncorrected(corrected, steps)).toBeNull();
  });
  it("is behind what the expert wrote, or behind the line of the caret", () => {
    expect(keptRest(null, null)).toBe("");
    expect(keptRest("c = 3\nd = 4\n", null)).toBe("c = 3\nd = 4");
    expect(keptRest("c = 3\nd = 4", 2)).toBe("c = 3");
    expect(keptRest("c = 3\nd = 4", 8)).toBe("c = 3\nd = 4");
    expect(prefixOf("a = 1\nb = 2", "c = 3")).toBe("a = 1\nb = 2\nc = 3");
    expect(prefixOf("", "")).toBe("");
  });
});

describe("going on with a candidate", () => {
  it("puts its words behind what was kept and fills in an answer that is not there yet", () => {
    const draft = goOnWith({ ...corrected, rest: "c = 3\nwrong" }, steps, { prefix: "a = 1\nb = 2\nc = 3" }, "d = 4\nAnswer: 4 dollars");
    expect(draft).toMatchObject({ rest: "c = 3\nd = 4\nAnswer: 4 dollars", final_answer: "4 dollars" });
    expect(draft && solutionOf(draft, steps, "first_error")).toBe("a = 1\nb = 2\nc = 3\nd = 4\nAnswer: 4 dollars");
    expect(draft && solutionOf(draft, steps, "every_step")).toBe("a = 1\nb = 2\nc = 3\nd = 4\nAnswer: 4 dollars");
  });
  it("leaves an answer that the expert wrote", () => {
    expect(goOnWith({ ...corrected, final_answer: "5" }, steps, { prefix: "a = 1\nb = 2" }, "Answer: 4")?.final_answer).toBe("5");
  });
  it("refuses words that belong to steps which were changed since", () => {
    expect(goOnWith(changeStep(corrected, 1, { rewritten: "b = 9" }), steps, { prefix: "a = 1\nb = 2" }, "c")).toBeNull();
  });
  it("reads an answer in both languages", () => {
    expect(answerIn("x = 1\nالإجابة: ٤٥")).toBe("٤٥");
    expect(answerIn("no answer: here")).toBe("");
  });
});

describe("a judgement", () => {
  it("is there at once, so that rating and picking do not undo each other", () => {
    const candidates = [1, 2].map((id) => ({ id, rating: null, picked: false }) as Candidate);
    const answer = { turns: [{ turn: 1, candidates } as Turn] };
    const rated = judged(answer, 2, { rating: 1, picked: false });
    expect(rated.turns[0]?.candidates.map(({ rating }) => rating)).toEqual([null, 1]);
    expect(answer.turns[0]?.candidates[1]?.rating).toBeNull();
  });
});
