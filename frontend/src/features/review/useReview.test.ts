import { describe, expect, it } from "vitest";
import { emptyReview, reviewBody, reviewGaps } from "./useReview";

describe("reviewGaps", () => {
  it("wants a verdict first", () => expect(reviewGaps(emptyReview(), "a")).toEqual(["verdict"]));
  it("lets an acceptance go without words", () => expect(reviewGaps({ ...emptyReview(), verdict: "accept" }, "a")).toEqual([]));
  it("wants words with a return, on the whole or on a step", () => {
    const draft = { ...emptyReview(), verdict: "return" as const };
    expect(reviewGaps(draft, "a")).toEqual(["words"]);
    expect(reviewGaps({ ...draft, comments: { 2: "no" } }, "a")).toEqual([]);
  });
  it("wants a change with a fix", () => {
    const draft = { ...emptyReview(), verdict: "fix" as const };
    expect(reviewGaps(draft, "a")).toEqual(["fix"]);
    expect(reviewGaps({ ...draft, fixed: "b" }, "a")).toEqual([]);
  });
});

it("sends only comments that say something", () => {
  const body = reviewBody({ ...emptyReview(), verdict: "return", comments: { 0: " ", 3: " why? " } }, 4);
  expect(body).toEqual({ token: 4, verdict: "return", comment: "", comments: [{ index: 3, text: "why?" }], fixed_solution: "" });
});
