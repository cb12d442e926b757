import { describe, expect, it } from "vitest";
import type { AttemptStep, Claim } from "@/api/claims";
import { changeStep, draftFrom, emptyDraft, firstError, gapsOf, isAsked, rate, solutionOf, stepOf, submission, whereToGoOn, wordsOf, type WorkDraft } from "./draft";

const steps: AttemptStep[] = ["a = 1", "b = 3", "c = 4"].map((text, index) => ({ index, start: index * 6, end: index * 6 + 5, text, check: "none" }));
const [first, second, third] = steps as [AttemptStep, AttemptStep, AttemptStep];
const claim = (protocol: Claim["project"]["protocol"]) => ({ token: 9, attempt: { steps }, project: { protocol } }) as unknown as Claim;

describe("rating", () => {
  it("opens a bad step with the model's words and keeps the expert's when rated again", () => {
    let draft = rate(emptyDraft(), second, -1);
    expect(wordsOf(draft, second)).toBe("b = 3");
    expect(stepOf(draft, 1).rewritten, "a draft of a long answer stays small").toBeNull();
    draft = changeStep(draft, 1, { rewritten: "b = 2" });
    draft = rate(rate(draft, second, 1), second, -1);
    expect(stepOf(draft, 1).rewritten).toBe("b = 2");
  });
  it("knows unsure from not yet rated", () => {
    expect(stepOf(rate(emptyDraft(), first, "unsure"), 0)).toMatchObject({ rated: true, rating: null });
    expect(stepOf(emptyDraft(), 0).rated).toBe(false);
  });
  it("asks nothing after the first error, unless every step is to be rated", () => {
    const draft = rate(emptyDraft(), second, -1);
    expect(firstError(draft, steps)).toBe(1);
    expect(isAsked(draft, steps, 2, "first_error")).toBe(false);
    expect(isAsked(draft, steps, 2, "every_step")).toBe(true);
  });
});

it("goes on where the work stopped", () => {
  expect(whereToGoOn(emptyDraft(), steps, "first_error")).toBe(0);
  const begun = rate(emptyDraft(), first, 1);
  expect(whereToGoOn(begun, steps, "first_error")).toBe(1);
  expect(whereToGoOn(rate(begun, second, -1), steps, "first_error")).toBe(1);
  expect(whereToGoOn(rate(begun, second, -1), steps, "every_step")).toBe(2);
});

describe("what came back from review", () => {
  const returned = (draft: WorkDraft, protocol: Claim["project"]["protocol"] = "first_error") => {
    const before = submission(draft, claim(protocol));
    return draftFrom({ ...claim(protocol), original_correction: before as unknown as Claim["original_correction"] });
  };
  const judged = changeStep(rate(rate(emptyDraft(), first, 1), second, -1), 1, { rewritten: "b = 2", error_kind: "arithmetic" });
  it("is the draft that was handed in, with a new rest, the model's rest or none", () => {
    const whole = { ...judged, rest: "c = 3\nAnswer: 3", final_answer: "3", critique: "A slip." };
    for (const draft of [whole, { ...whole, rest: null }, { ...whole, rest: "" }]) expect(returned(draft)).toEqual(draft);
    const every = { ...rate(whole, third, 1), rest: null };
    expect(returned(every, "every_step")).toEqual(every);
  });
  it("begins anew after giving up, and keeps why a problem is faulty", () => {
    expect(returned({ ...judged, ending: "give_up", critique: "Too hard." })).toEqual(emptyDraft());
    expect(returned({ ...emptyDraft(), ending: "bad_problem", critique: "No rate." })).toMatchObject({ ending: "bad_problem", critique: "No rate." });
    expect(draftFrom({ ...claim("first_error"), original_correction: null })).toEqual(emptyDraft());
  });
});

describe("solution", () => {
  it("joins the good head, the corrected step and the rest", () => {
    let draft = rate(rate(emptyDraft(), first, 1), second, -1);
    draft = { ...changeStep(draft, 1, { rewritten: "b = 2" }), rest: "c = 3" };
    expect(solutionOf(draft, steps, "first_error")).toBe("a = 1\nb = 2\nc = 3");
  });
  it("keeps the model's rest where nobody touched it", () => {
    const draft = changeStep(rate(emptyDraft(), second, -1), 1, { rewritten: "b = 2" });
    expect(solutionOf(draft, steps, "first_error")).toBe("a = 1\nb = 2\nc = 4");
  });
  it("replaces each bad step where every step is rated", () => {
    let draft = changeStep(rate(emptyDraft(), first, -1), 0, { rewritten: "a = 0" });
    draft = changeStep(rate(draft, third, -1), 2, { rewritten: "c = 2" });
    expect(solutionOf(draft, steps, "every_step")).toBe("a = 0\nb = 3\nc = 2");
  });
});

describe("gaps", () => {
  it("names everything that is missing, in order", () => {
    const draft = rate(emptyDraft(), second, -1);
    expect(gapsOf(draft, steps, "first_error")).toEqual([
      { what: "rating", index: 0 },
      { what: "kind", index: 1 },
      { what: "rewrite", index: 1 },
      { what: "answer", index: null },
    ]);
  });
  it("asks only why, when the problem itself is faulty", () => {
    const draft = { ...emptyDraft(), ending: "bad_problem" as const };
    expect(gapsOf(draft, steps, "first_error")).toEqual([{ what: "critique", index: null }]);
    expect(gapsOf({ ...draft, critique: "no rate given" }, steps, "first_error")).toEqual([]);
  });
});

describe("submission", () => {
  it("carries the token, the ratings up to the first error and the outcome", () => {
    let draft = rate(rate(rate(emptyDraft(), first, "unsure"), second, -1), third, 1);
    draft = { ...changeStep(draft, 1, { rewritten: "b = 2", error_kind: "arithmetic" }), rest: "c = 3", final_answer: " 3 " };
    expect(submission(draft, claim("first_error"))).toEqual({
      token: 9,
      ratings: [
        { index: 0, rating: null, unsure: true, error_kind: "", severity: "", critique: "", rewritten: "" },
        { index: 1, rating: -1, unsure: false, error_kind: "arithmetic", severity: "", critique: "", rewritten: "b = 2" },
      ],
      first_error: 1,
      solution: "a = 1\nb = 2\nc = 3",
      final_answer: "3",
      critique: "",
      outcome: "found_error",
    });
  });
  it("says solution where no step is bad", () => {
    expect(submission({ ...emptyDraft(), final_answer: "4" }, claim("every_step")).outcome).toBe("solution");
  });
});

it("takes a whole solution where the model gave no answer, and loses no word of it", () => {
  const nothing = { ...claim("first_error"), attempt: { steps: [] } } as unknown as Claim;
  expect(gapsOf(emptyDraft(), [], "first_error").map(({ what }) => what)).toEqual(["solution", "answer", "critique"]);
  const draft = { ...emptyDraft(), rest: "a = 1\nb = 2", final_answer: "2", critique: "It gave no answer." };
  expect(gapsOf(draft, [], "every_step")).toEqual([]);
  expect(submission(draft, nothing)).toMatchObject({ ratings: [], first_error: null, solution: "a = 1\nb = 2", outcome: "found_error" });
});
