import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";

/** The fields of everything that can be handed in, as their forms name them. */
const fields: Record<string, MessageDescriptor> = {
  outcome: msg`How it ends`,
  verdict: msg`Verdict`,
  rating: msg`Rating`,
  error_kind: msg`Kind of error`,
  severity: msg`How bad`,
  rewritten: msg`The step, as it should be`,
  critique: msg`What the model got wrong, in one or two sentences`,
  "step critique": msg`Why it is wrong`,
  solution: msg`Corrected solution`,
  fixed_solution: msg`The solution, as it should be`,
  final_answer: msg`Final answer`,
  fixed_answer: msg`Final answer`,
  comment: msg`A word to the author (they see it)`,
  text: msg`Words`,
  kind: msg`Kind`,
  preferred: msg`Better answer`,
  correctness: msg`Correctness`,
  reasoning: msg`Reasoning`,
  clarity: msg`Clarity`,
  reason: msg`Why`,
  criterion: msg`Criterion`,
  points: msg`Points`,
  note: msg`Note`,
  steps: msg`Steps`,
  statement: msg`Statement`,
  answer: msg`Answer`,
  unit: msg`Unit of the answer`,
  tolerance_kind: msg`Tolerance`,
  tolerance: msg`Tolerance`,
  topic: msg`Topic`,
  difficulty: msg`Difficulty`,
  label: msg`Label`,
  expression: msg`Calculation`,
  value: msg`Value`,
};

/** Which fields hold a code, and the table of words that says it. */
const tables: Record<string, string> = { outcome: "outcome", verdict: "verdict", rating: "rating", error_kind: "errorKind", severity: "severity", kind: "unitKind" };

type Words = Shapes["KeptWordsOut"];

/** Kept words with their labels, as they are shown and copied. */
export function useKeptWords() {
  const { i18n } = useLingui();
  const word = useWord();
  const label = ({ what, index }: Words) => {
    const field = (index === null ? undefined : fields[`step ${what}`]) ?? fields[what];
    const name = field ? i18n._(field) : what.replaceAll("_", " ");
    return index === null ? name : `${index + 1} · ${name}`;
  };
  const text = ({ what, text: said }: Words) => {
    const table = tables[what];
    return table ? word(table, said) : said;
  };
  return { label, text, whole: (words: Words[]) => words.map((each) => `${label(each)}:\n${text(each)}`).join("\n\n") };
}
