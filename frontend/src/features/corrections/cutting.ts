import type { AttemptStep } from "@/api/claims";
import { mathSpans } from "@/ui/markdown/mathSpans";
import { slicer, stepsBy, type Cut } from "@/ui/workbench/cut";
import { emptyStep, isBad, longestEdited, type StepDraft } from "@/ui/workbench/stepDraft";
import { stepOf, type WorkDraft } from "./draft";

interface Answer {
  output: string;
  steps: AttemptStep[];
}

/** A part of a text in UTF-16 units, without the white space round it. */
type Part = [number, number];

/** The server takes no more steps than this. */
const mostSteps = 2000;
const word = /[\p{L}\p{N}]/u;
const twoLetters = /\p{L}{2}/u;
const line = /\n+/g;
const sentence = /(?<=[.!?؟][)"”»]?)\s+(?=\S)/g;
const clause = /(?<=[,;:،؛])\s+(?=\S)/g;

/** Formulas, code and tables: nothing is cut in the middle of one. */
function whole(text: string): Part[] {
  const code = [...text.matchAll(/^[ \t]*(```|~~~)[^]*?(?:^[ \t]*\1[^\n]*$|(?![^]))|`[^`\n]+`/gm)];
  const tables = [...text.matchAll(/^[ \t]*\|[^\n]*(?:\n[ \t]*\|[^\n]*)+/gm)];
  const found = [...code, ...tables].map(({ index, 0: all }): Part => [index, index + all.length]);
  return [...found, ...mathSpans(text).map(({ start, end }): Part => [start, end])];
}

function trimmed(text: string, start: number, end: number): Part {
  const inner = text.slice(start, end);
  return [end - inner.trimStart().length, start + inner.trimEnd().length];
}

/** The parts between the places that `boundary` finds; what says nothing by itself stays with what stands before it. */
function partsAt(text: string, boundary: RegExp, says: RegExp): Part[] {
  const kept = whole(text);
  const parts: Part[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    const part = trimmed(text, start, end);
    const last = parts.at(-1);
    if (last && !says.test(text.slice(...part))) last[1] = part[1];
    else if (part[0] < part[1]) parts.push(part);
    start = next;
  };
  for (const { index, 0: gap } of text.matchAll(boundary)) {
    if (kept.some(([from, to]) => from < index + gap.length && index < to)) continue;
    // "1." and "e.g." end no sentence: they begin one.
    if (boundary === line || says.test(text.slice(start, index))) cut(index, index + gap.length);
  }
  cut(text.length, text.length);
  return parts;
}

/** The parts of a step: its lines, or else its sentences, or else its clauses; one where it cannot be split. */
export function partsOf(text: string): Part[] {
  const all: Part[] = [trimmed(text, 0, text.length)];
  if (text.length > longestEdited) return all;
  for (const [boundary, says] of [[line, word], [sentence, twoLetters], [clause, twoLetters]] as const) {
    const parts = partsAt(text, boundary, says);
    if (parts.length > 1) return parts;
  }
  return all;
}

/** Takes `gone` steps out at `at` and puts others in their place; what was said of the steps behind moves along. */
function moved(said: WorkDraft["steps"], at: number, gone: number, made: StepDraft[]): WorkDraft["steps"] {
  const kept = Object.entries(said).flatMap(([key, step]): [number, StepDraft][] => {
    const index = Number(key);
    if (index < at) return [[index, step]];
    return index < at + gone ? [] : [[index + made.length - gone, step]];
  });
  return Object.fromEntries([...kept, ...made.map((step, index): [number, StepDraft] => [at + index, step])]);
}

/** A cut like that of the answer itself is none. */
function cutOf({ steps }: Answer, cut: Cut): Cut | null {
  const same = cut.length === steps.length && steps.every(({ start, end }, index) => cut[index]?.[0] === start && cut[index][1] === end);
  return same ? null : cut;
}

function joinedSaid(first: StepDraft, second: StepDraft, words: [string, string], between: string): StepDraft {
  if (!isBad(first) && !isBad(second)) return first.rated && second.rated && first.rating === second.rating ? first : emptyStep;
  const bad = isBad(first) ? first : second;
  const rewritten = first.rewritten === null && second.rewritten === null ? null : [first.rewritten ?? words[0], second.rewritten ?? words[1]].join(between);
  const critique = [first.critique, second.critique].filter((text) => text !== "").join(" ");
  return { ...bad, rewritten, critique };
}

/** Merges a step with the next one; null where there is none. What was said of both is kept as far as it is one. */
export function merge(draft: WorkDraft, answer: Answer, index: number): WorkDraft | null {
  const steps = stepsBy(answer, draft.cut);
  const [first, second] = [steps[index], steps[index + 1]];
  if (!first || !second) return null;
  const between = slicer(answer.output)(first.end, second.start) || " ";
  const said = joinedSaid(stepOf(draft, index), stepOf(draft, index + 1), [first.text, second.text], between);
  const spans = steps.map(({ start, end }): [number, number] => [start, end]);
  const cut = cutOf(answer, spans.toSpliced(index, 2, [first.start, second.end]));
  return { ...draft, cut, steps: moved(draft.steps, index, 2, [said]) };
}

/**
 * Splits a step into its lines, sentences or clauses; null where it has but one. A good step has good parts; which part
 * of a bad one is bad is asked anew, and words that were written for it stay with its first part.
 */
export function split(draft: WorkDraft, answer: Answer, index: number): WorkDraft | null {
  const steps = stepsBy(answer, draft.cut);
  const step = steps[index];
  if (!step) return null;
  const parts = partsOf(step.text);
  if (parts.length < 2 || steps.length + parts.length > mostSteps) return null;
  const at = (unit: number) => step.start + [...step.text.slice(0, unit)].length;
  const spans = steps.map(({ start, end }): [number, number] => [start, end]);
  const cut = cutOf(answer, spans.toSpliced(index, 1, ...parts.map(([from, to]): [number, number] => [at(from), at(to)])));
  const said = stepOf(draft, index);
  const first = isBad(said) && said.rewritten === null ? { ...said, rated: false, rating: null } : said;
  const others = isBad(said) ? emptyStep : said;
  return { ...draft, cut, steps: moved(draft.steps, index, 1, [first, ...parts.slice(1).map(() => others)]) };
}
