import type { AttemptStep, Correction, Rating } from "@/api/claims";
import type { Shapes } from "@/api/client";
import { emptyStep, isBad, wordsFor, type StepDraft } from "@/ui/workbench/stepDraft";

type Steps = readonly AttemptStep[];
type Protocol = string;

/** The steps that a reviewer fixes, as they say them in the author's place; the others stay the author's. */
export type Fixes = Readonly<Record<number, StepDraft>>;

/** What a reviewer types for a fix beside the steps: null where it is still the author's. */
export interface Fixed {
  fixes: Fixes;
  rest: string | null;
  answer: string | null;
}

/** What the author said of each step. */
export function saidOf(correction: Correction): Fixes {
  const said = correction.ratings.map(({ index, rating, error_kind, severity, critique, rewritten }) => {
    const step: StepDraft = { rated: true, rating: rating as Rating | null, error_kind, severity, critique, rewritten: rewritten || null };
    return [index, step] as const;
  });
  return Object.fromEntries(said);
}

/** Whether single steps can be fixed: of a problem that is called faulty nothing was said step by step. */
export const hasSteps = (correction: Correction, steps: Steps) => steps.length > 0 && ["found_error", "solution"].includes(correction.outcome);

interface Parts {
  /** The steps with which the solution begins, and what stands before each of them. */
  head: { step: AttemptStep; before: string }[];
  /** What follows them, to the end. */
  rest: string;
}

/** The author's solution, taken apart into the steps that it begins with and the rest, so that no sign of it is lost. */
export function partsOfSolution(correction: Correction, steps: Steps): Parts {
  const { solution } = correction;
  const said = saidOf(correction);
  const head: Parts["head"] = [];
  let at = 0;
  for (const step of hasSteps(correction, steps) ? steps : []) {
    const own = said[step.index];
    const words = own ? wordsFor(own, step).trim() : "";
    const begin = words === "" ? -1 : solution.indexOf(words, at);
    const end = begin + words.length;
    const whole = begin >= 0 && solution.slice(at, begin).trim() === "" && (end === solution.length || /\s/.test(solution.charAt(end)));
    if (!whole) break;
    head.push({ step, before: solution.slice(at, begin) });
    at = end;
  }
  return { head, rest: solution.slice(at).replace(/^[^\S\n]*\n/, "") };
}

/** The whole solution as the reviewer leaves it. */
export function fixedSolution(correction: Correction, steps: Steps, { fixes, rest }: Fixed): string {
  const { head, rest: theirs } = partsOfSolution(correction, steps);
  const said = saidOf(correction);
  const written = head.map(({ step, before }) => {
    const own = wordsFor(fixes[step.index] ?? said[step.index] ?? emptyStep, step).trim();
    return own === "" ? "" : before + own;
  });
  const begun = written.join("");
  const end = rest ?? theirs;
  return (begun !== "" && end.trim() !== "" ? `${begun}\n${end}` : begun + end).trim();
}

function ratingOf(said: StepDraft, step: AttemptStep, theirs: StepDraft | undefined): Shapes["RatingIn"] {
  const bad = isBad(said);
  const untouched = theirs && isBad(theirs) ? "" : step.text;
  return {
    index: step.index,
    rating: said.rating,
    unsure: said.rating === null,
    error_kind: bad ? said.error_kind : "",
    severity: bad ? said.severity : "",
    critique: bad ? said.critique : "",
    rewritten: bad ? (said.rewritten ?? untouched) : "",
  };
}

/** The fixes that say something else than the author did, as they are handed in. */
export function changedFixes(correction: Correction, steps: Steps, fixes: Fixes): Shapes["RatingIn"][] {
  const said = saidOf(correction);
  return steps.flatMap((step) => {
    const own = fixes[step.index];
    const theirs = said[step.index];
    if (!own?.rated) return [];
    const made = ratingOf(own, step, theirs);
    return theirs && JSON.stringify(made) === JSON.stringify(ratingOf(theirs, step, theirs)) ? [] : [made];
  });
}

export type FixGap = { what: "fix" | "answer"; index: null } | { what: "rating" | "kind" | "rewrite"; index: number };

/** What a fix still needs: something that is changed, and the author's protocol kept with what is changed. */
export function fixGaps(correction: Correction, steps: Steps, fixed: Fixed, protocol: Protocol): FixGap[] {
  const answer = (fixed.answer ?? correction.final_answer).trim();
  const changed = changedFixes(correction, steps, fixed.fixes);
  const same = fixedSolution(correction, steps, fixed) === correction.solution.trim() && answer === correction.final_answer.trim();
  if (changed.length === 0 && same) return [{ what: "fix", index: null }];
  const gaps: FixGap[] = changed.length > 0 ? stepGaps(saidOf(correction), steps, fixed.fixes, protocol) : [];
  return answer === "" && hasSteps(correction, steps) ? [...gaps, { what: "answer", index: null }] : gaps;
}

function stepGaps(said: Fixes, steps: Steps, fixes: Fixes, protocol: Protocol): FixGap[] {
  const whole = (step: AttemptStep) => fixes[step.index] ?? said[step.index] ?? emptyStep;
  const first = steps.find((step) => isBad(whole(step)))?.index ?? Infinity;
  const gaps: FixGap[] = [];
  for (const step of steps) {
    const { index } = step;
    const own = whole(step);
    if (!own.rated && (protocol === "every_step" || index <= first)) gaps.push({ what: "rating", index });
    if (!isBad(own) || !fixes[index]) continue;
    if (own.error_kind === "") gaps.push({ what: "kind", index });
    if (wordsFor(own, step).trim() === step.text.trim()) gaps.push({ what: "rewrite", index });
  }
  return gaps;
}
