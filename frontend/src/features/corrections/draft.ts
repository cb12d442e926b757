import type { AttemptStep, Claim, Rating } from "@/api/claims";
import type { Shapes } from "@/api/client";
import { cutIn, stepsBy, type Cut } from "@/ui/workbench/cut";
import { emptyStep, isBad, longestEdited, rated, wordsFor, type Judgement, type StepDraft } from "@/ui/workbench/stepDraft";

export type Ending = "correct" | "bad_problem" | "give_up";
type Outcome = Shapes["CorrectionIn"]["outcome"];

export interface WorkDraft {
  steps: Record<number, StepDraft>;
  /** The expert's own steps, where they merged or split some of the answer's. */
  cut: Cut | null;
  /** The words that follow the corrected step, to the end of the solution; null until they are touched. */
  rest: string | null;
  final_answer: string;
  critique: string;
  ending: Ending;
}

export const emptyDraft = (): WorkDraft => ({ steps: {}, cut: null, rest: null, final_answer: "", critique: "", ending: "correct" });

/** What came back from review, to go on from: nothing that was said or written before has to be done again. */
export function draftFrom({ original_correction: before, attempt, project }: Pick<Claim, "original_correction" | "attempt" | "project">): WorkDraft {
  if (!before || before.outcome === "give_up") return emptyDraft();
  const cut = cutIn(before.content);
  const answer = stepsBy(attempt, cut);
  const textOf = new Map(answer.map(({ index, text }) => [index, text]));
  const steps = Object.fromEntries(
    before.ratings.map(({ index, rating, error_kind, severity, critique, rewritten }) => {
      const words = rewritten === "" || rewritten === textOf.get(index) ? null : rewritten;
      return [index, { rated: true, rating: rating as Rating | null, error_kind, severity, critique, rewritten: words }];
    }),
  );
  const ending = before.outcome === "bad_problem" ? "bad_problem" : "correct";
  const draft: WorkDraft = { ...emptyDraft(), steps, cut, ending, final_answer: before.final_answer, critique: before.critique };
  if (ending !== "correct" || solutionOf(draft, answer, project.protocol) === before.solution.trim()) return draft;
  const head = solutionOf({ ...draft, rest: "" }, answer, project.protocol);
  const whole = before.solution.trim();
  const follows = firstError(draft, answer) !== null && `${whole}\n`.startsWith(`${head}\n`);
  return { ...draft, rest: follows ? whole.slice(head.length + 1) : whole };
}

export const stepOf = (draft: WorkDraft, index: number): StepDraft => draft.steps[index] ?? emptyStep;

export function changeStep(draft: WorkDraft, index: number, change: Partial<StepDraft>): WorkDraft {
  return { ...draft, steps: { ...draft.steps, [index]: { ...stepOf(draft, index), ...change } } };
}

export function rate(draft: WorkDraft, step: AttemptStep, judgement: Judgement): WorkDraft {
  return changeStep(draft, step.index, rated(stepOf(draft, step.index), judgement));
}

/** The words that count for a step. */
export const wordsOf = (draft: WorkDraft, step: AttemptStep) => wordsFor(stepOf(draft, step.index), step);

export function firstError(draft: WorkDraft, steps: readonly AttemptStep[]): number | null {
  return steps.find((step) => isBad(stepOf(draft, step.index)))?.index ?? null;
}

type Protocol = Claim["project"]["protocol"];

/** Steps still to be rated: with the first-error protocol nothing after the first bad step is asked for. */
export function isAsked(draft: WorkDraft, steps: readonly AttemptStep[], index: number, protocol: Protocol): boolean {
  return index <= askedUpTo(draft, steps, protocol);
}

/** The last step that is asked for; asked once for all of a long answer. */
export function askedUpTo(draft: WorkDraft, steps: readonly AttemptStep[], protocol: Protocol): number {
  return protocol === "every_step" ? Infinity : (firstError(draft, steps) ?? Infinity);
}

/** The step to go on with: the first that is asked for and not rated, otherwise the first bad one. */
export function whereToGoOn(draft: WorkDraft, steps: readonly AttemptStep[], protocol: Protocol): number {
  const last = askedUpTo(draft, steps, protocol);
  const open = steps.find(({ index }) => index <= last && !stepOf(draft, index).rated);
  return open?.index ?? firstError(draft, steps) ?? 0;
}

/** What the rest of the solution starts with: the model's words, unless nobody could work in as many. */
export function modelRest(steps: readonly AttemptStep[], first: number): string {
  const rest = steps
    .filter((step) => step.index > first)
    .map(({ text }) => text)
    .join("\n");
  return rest.length > longestEdited ? "" : rest;
}

/** The whole corrected solution: good steps as the model wrote them, bad ones as the expert did, a new rest where there is one. */
export function solutionOf(draft: WorkDraft, steps: readonly AttemptStep[], protocol: Protocol): string {
  if (steps.length === 0) return (draft.rest ?? "").trim();
  const first = firstError(draft, steps);
  const written = (step: AttemptStep) => wordsOf(draft, step);
  if (first === null || (protocol === "every_step" && draft.rest === null)) return steps.map(written).join("\n").trim();
  const head = steps.filter((step) => step.index <= first).map(written);
  return [...head, draft.rest ?? modelRest(steps, first)].filter((part) => part.trim() !== "").join("\n").trim();
}

export type Missing = "rating" | "kind" | "rewrite" | "solution" | "answer" | "critique";

export interface Gap {
  what: Missing;
  index: number | null;
}

/** What is still to do before the work can be handed in, in the order of the page. */
export function gapsOf(draft: WorkDraft, steps: readonly AttemptStep[], protocol: Protocol): Gap[] {
  if (draft.ending !== "correct") return draft.critique.trim() === "" ? [{ what: "critique", index: null }] : [];
  const gaps: Gap[] = [];
  const last = askedUpTo(draft, steps, protocol);
  for (const step of steps) {
    if (step.index > last) continue;
    const said = stepOf(draft, step.index);
    if (!said.rated) gaps.push({ what: "rating", index: step.index });
    if (!isBad(said)) continue;
    if (said.error_kind === "") gaps.push({ what: "kind", index: step.index });
    if (wordsOf(draft, step).trim() === step.text.trim()) gaps.push({ what: "rewrite", index: step.index });
  }
  const nothing = steps.length === 0;
  if (nothing && solutionOf(draft, steps, protocol) === "") gaps.push({ what: "solution", index: null });
  if (draft.final_answer.trim() === "") gaps.push({ what: "answer", index: null });
  if (nothing && draft.critique.trim() === "") gaps.push({ what: "critique", index: null });
  return gaps;
}

/** An attempt without a step is wrong without a wrong step: the model gave no answer. */
function outcomeOf(draft: WorkDraft, first: number | null, steps: readonly AttemptStep[]): Outcome {
  if (draft.ending !== "correct") return draft.ending;
  return first === null && steps.length > 0 ? "solution" : "found_error";
}

/** The body of the submit call. */
export function submission(draft: WorkDraft, claim: Pick<Claim, "token" | "attempt" | "project">) {
  const steps = stepsBy(claim.attempt, draft.cut);
  const { protocol } = claim.project;
  const first = firstError(draft, steps);
  const last = askedUpTo(draft, steps, protocol);
  const ratings = steps
    .filter((step) => stepOf(draft, step.index).rated && step.index <= last)
    .map((step) => {
      const { index } = step;
      const said = stepOf(draft, index);
      const bad = isBad(said);
      return {
        index,
        rating: said.rating,
        unsure: said.rating === null,
        error_kind: bad ? said.error_kind : "",
        severity: bad ? said.severity : "",
        critique: bad ? said.critique : "",
        rewritten: bad ? wordsOf(draft, step) : "",
      };
    });
  const done = draft.ending === "correct";
  return {
    token: claim.token,
    ratings,
    ...(draft.cut && { cut: [...draft.cut] }),
    first_error: first,
    solution: done ? solutionOf(draft, steps, protocol) : "",
    final_answer: done ? draft.final_answer.trim() : "",
    critique: draft.critique,
    outcome: outcomeOf(draft, first, steps),
  };
}
