import type { AttemptStep } from "@/api/claims";
import type { Shapes } from "@/api/client";
import { firstError, wordsOf, type WorkDraft } from "./draft";

export type Turn = Shapes["TurnOut"];
export type Candidate = Shapes["ContinuationOut"];

export const isWriting = (turn: Turn | undefined) => turn?.candidates.some(({ state }) => state === "queued" || state === "running") ?? false;

const joined = (parts: string[]) => parts.filter((part) => part.trim() !== "").join("\n").trimEnd();

/** The solution up to and with the corrected step; null while no step is bad, so that there is nothing to go on from. */
export function headOf(draft: WorkDraft, steps: readonly AttemptStep[]): string | null {
  const first = firstError(draft, steps);
  if (first === null) return steps.length === 0 ? "" : null;
  const upTo = steps.filter(({ index }) => index <= first);
  return joined(upTo.map((step) => wordsOf(draft, step)));
}

/** The bad step that still has the model's words: to go on from it would be to go on from the error. */
export function uncorrected(draft: WorkDraft, steps: readonly AttemptStep[]): number | null {
  const first = firstError(draft, steps);
  const step = steps.find(({ index }) => index === first);
  if (!step) return null;
  const rewritten = wordsOf(draft, step).trim();
  return rewritten === "" || rewritten === step.text.trim() ? step.index : null;
}

/** What of the rest stays before the model goes on: the lines up to that of the caret, or all that the expert wrote. */
export function keptRest(rest: string | null, caret: number | null): string {
  if (rest === null) return "";
  if (caret === null) return rest.trimEnd();
  const end = rest.indexOf("\n", caret);
  return (end < 0 ? rest : rest.slice(0, end)).trimEnd();
}

/** The whole solution so far, from which the model goes on. */
export const prefixOf = (head: string, kept: string) => joined([head, kept]);

/** The final answer that a text states in its own line, if it does. */
export function answerIn(text: string): string {
  const lines = [...text.matchAll(/^[ \t]*(?:Answer|الإجابة|الجواب):[ \t]*(\S[^\n]*)$/gim)];
  return lines.at(-1)?.[1]?.trim() ?? "";
}

/** The draft that goes on with a candidate; null where the steps before it were changed after it was asked for. */
export function goOnWith(draft: WorkDraft, steps: readonly AttemptStep[], turn: Pick<Turn, "prefix">, text: string): WorkDraft | null {
  const head = headOf(draft, steps);
  if (head === null || !turn.prefix.startsWith(head)) return null;
  const kept = turn.prefix.slice(head.length).replace(/^\n/, "");
  return { ...draft, rest: joined([kept, text]), final_answer: draft.final_answer.trim() || answerIn(text) };
}

/** The turns with that judgement in them, before the server has said so: whoever rates and picks at once keeps both. */
export function judged<Answer extends { turns: Turn[] }>(answer: Answer, id: number, judgement: Pick<Candidate, "rating" | "picked">): Answer {
  const turns = answer.turns.map((turn) => ({ ...turn, candidates: turn.candidates.map((each) => (each.id === id ? { ...each, ...judgement } : each)) }));
  return { ...answer, turns };
}
