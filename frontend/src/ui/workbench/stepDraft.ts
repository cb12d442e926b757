import type { AttemptStep, Rating } from "@/api/claims";

/** What somebody says of one step; `rated` tells "unsure" (null on purpose) from "not yet". */
export interface StepDraft {
  rated: boolean;
  rating: Rating | null;
  error_kind: string;
  severity: string;
  critique: string;
  /** Their words for the step; null until the model's are touched, which may be long and are never stored twice. */
  rewritten: string | null;
}

export type Judgement = Rating | "unsure";

export const emptyStep: StepDraft = { rated: false, rating: null, error_kind: "", severity: "", critique: "", rewritten: null };

export const isBad = (step: StepDraft) => step.rated && step.rating === -1;

/** The words that count for a step: a bad one starts from the model's. */
export const wordsFor = (said: StepDraft, step: Pick<AttemptStep, "text">) => (isBad(said) ? (said.rewritten ?? step.text) : step.text);

/** Rates a step; what was written for a bad one is kept when it is rated again. */
export const rated = (said: StepDraft, judgement: Judgement): StepDraft => ({ ...said, rated: true, rating: judgement === "unsure" ? null : judgement });

/** More of the model's words than this is not edited but written anew: a field of a megabyte takes half a minute to open. */
export const longestEdited = 40_000;
