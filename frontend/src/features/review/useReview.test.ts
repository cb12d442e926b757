import { describe, expect, it } from "vitest";
import type { AttemptStep, Correction } from "@/api/claims";
import { changedFixes, fixedSolution, partsOfSolution, saidOf } from "./fixing";
import { emptyReview, reviewBody, reviewGaps, type Judged, type ReviewDraft } from "./useReview";

const texts = ["Planned: 210 + 150 = 360", "Spent: 360 + 35 = 385", "Left: 640 - 385 = 255", "Answer: 255"];
const steps = texts.map((text, index) => ({ index, text, start: 0, end: 0, check: "none" })) as AttemptStep[];
const rating = (index: number, value: number | null, rest = {}) => ({ index, rating: value, error_kind: "", severity: "", critique: "", rewritten: "", ...rest });
const correction = {
  outcome: "found_error",
  ratings: [rating(0, 1), rating(1, -1, { error_kind: "arithmetic", rewritten: "Spent: 360 + 35 = 395" })],
  solution: "Planned: 210 + 150 = 360\n\nSpent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245",
  final_answer: "245",
} as unknown as Correction;
const judged: Judged = { correction, steps, protocol: "first_error" };
const said = saidOf(correction);
const author = said[1];
if (!author) throw new Error("the author said something of step 2");
const fixing = (change: Partial<ReviewDraft>): ReviewDraft => ({ ...emptyReview(), verdict: "fix", ...change });

describe("reviewGaps", () => {
  it("wants a verdict first", () => expect(reviewGaps(emptyReview(), judged)).toEqual([{ what: "verdict", index: null }]));
  it("lets an acceptance go without words", () => expect(reviewGaps({ ...emptyReview(), verdict: "accept" }, judged)).toEqual([]));
  it("wants words with a return, on the whole or on a step", () => {
    const draft = { ...emptyReview(), verdict: "return" as const };
    expect(reviewGaps(draft, judged)).toEqual([{ what: "words", index: null }]);
    expect(reviewGaps({ ...draft, comments: { 2: "no" } }, judged)).toEqual([]);
  });
  it("wants a change with a fix: of a step, of the rest or of the answer", () => {
    expect(reviewGaps(fixing({ fixes: { 1: author } }), judged)).toEqual([{ what: "fix", index: null }]);
    expect(reviewGaps(fixing({ fixes: { 1: { ...author, error_kind: "wrong_formula" } } }), judged)).toEqual([]);
    expect(reviewGaps(fixing({ rest: "Answer: 245" }), judged)).toEqual([]);
    expect(reviewGaps(fixing({ answer: "245 dollars" }), judged)).toEqual([]);
  });
  it("wants what follows rated where the error is no error", () => {
    const gaps = reviewGaps(fixing({ fixes: { 1: { ...author, rating: 1 } } }), judged);
    expect(gaps).toEqual([2, 3].map((index) => ({ what: "rating", index })));
  });
  it("wants kind and words of a step that is found bad", () => {
    const bad = { ...author, error_kind: "", rewritten: null };
    expect(reviewGaps(fixing({ fixes: { 0: bad } }), judged)).toEqual(["kind", "rewrite"].map((what) => ({ what, index: 0 })));
  });
});

describe("the solution of a fix", () => {
  it("begins with the author's steps; the rest is theirs too", () => {
    const { head, rest } = partsOfSolution(correction, steps);
    expect(head.map(({ step }) => step.index)).toEqual([0, 1]);
    expect(rest).toBe("Left: 640 - 395 = 245\nAnswer: 245");
  });
  it("is the author's, sign for sign, while nothing is fixed", () => expect(fixedSolution(correction, steps, emptyReview())).toBe(correction.solution));
  it("has the reviewer's words where they stand in a step, and everything else as it was", () => {
    const fixes = { 1: { ...author, rewritten: "Spent: 210 + 150 + 35 = 395" } };
    expect(fixedSolution(correction, steps, fixing({ fixes }))).toBe(correction.solution.replace("Spent: 360", "Spent: 210 + 150"));
  });
  it("has the model's words again where the error is no error", () => {
    expect(fixedSolution(correction, steps, fixing({ fixes: { 1: { ...author, rating: 1 } } }))).toContain("= 385\nLeft: 640 - 395");
  });
  it("is one field where it does not begin with the steps", () => {
    const other = { ...correction, solution: "In short: 245" };
    expect(partsOfSolution(other, steps)).toEqual({ head: [], rest: "In short: 245" });
    expect(fixedSolution(other, steps, fixing({ rest: "In all: 245" }))).toBe("In all: 245");
  });
});

describe("reviewBody", () => {
  it("sends only comments that say something", () => {
    const body = reviewBody({ ...emptyReview(), verdict: "return", comments: { 0: " ", 3: " why? " } }, 4, judged);
    expect(body).toEqual({ token: 4, verdict: "return", comment: "", comments: [{ index: 3, text: "why?" }], fixed_solution: "", fixes: [], fixed_answer: "" });
  });
  it("sends of a fix the steps that were changed, the whole solution and the answer", () => {
    const fixes = { 0: said[0] ?? author, 1: { ...author, error_kind: "wrong_formula" } };
    const body = reviewBody(fixing({ fixes }), 4, judged);
    expect(body.fixes).toEqual([{ ...rating(1, -1, { error_kind: "wrong_formula", rewritten: "Spent: 360 + 35 = 395" }), unsure: false }]);
    expect([body.fixed_solution, body.fixed_answer]).toEqual([correction.solution, "245"]);
  });
  it("takes a rewriting that was never written for no change", () => {
    const scripted = { ...correction, ratings: [rating(0, -1, { error_kind: "arithmetic" })] };
    expect(changedFixes(scripted, steps, saidOf(scripted))).toEqual([]);
  });
  it("keeps what was fixed out of another verdict", () => {
    const draft = { ...fixing({ fixes: { 1: { ...author, error_kind: "wrong_formula" } } }), verdict: "accept" as const };
    expect(reviewBody(draft, 4, judged).fixes).toEqual([]);
  });
});
