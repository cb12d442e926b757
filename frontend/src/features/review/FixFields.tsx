import { TextInput } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import type { Correction } from "@/api/claims";
import { fieldDirection } from "@/ui/markdown/isolate";
import { Textarea } from "@/ui/Textarea";
import { WordDiff } from "@/ui/WordDiff";
import { fixedSolution, hasSteps, partsOfSolution } from "./fixing";
import type { useReview } from "./useReview";
import classes from "./review.module.css";

/** What of a fix stands in no step: the rest of the solution and the final answer; and the whole change at a glance. */
export function FixFields({ review, correction, language }: { review: ReturnType<typeof useReview>; correction: Correction; language: string }) {
  const { t } = useLingui();
  const { saved, judged } = review;
  const { rest, answer } = saved.body;
  const parts = partsOfSolution(correction, judged.steps);
  const words = rest ?? parts.rest;
  const whole = fixedSolution(correction, judged.steps, saved.body);
  return (
    <>
      <Textarea
        id="fixed"
        label={parts.head.length > 0 ? t`The rest of the solution` : t`The solution, as it should be`}
        description={parts.head.length > 0 ? t`What follows the steps above. Fix a step with F where it stands.` : undefined}
        lang={language}
        dir={fieldDirection(words, language)}
        minRows={3}
        value={words}
        onChange={(event) => {
          const written = event.currentTarget.value;
          saved.change((before) => ({ ...before, rest: written }));
        }}
      />
      {hasSteps(correction, judged.steps) && (
        <TextInput
          id="fixed-answer"
          label={t`Final answer`}
          dir="auto"
          className={classes.answer}
          value={answer ?? correction.final_answer}
          onChange={(event) => {
            const written = event.currentTarget.value;
            saved.change((before) => ({ ...before, answer: written }));
          }}
        />
      )}
      {whole !== correction.solution.trim() && <WordDiff before={correction.solution.trim()} after={whole} />}
    </>
  );
}
