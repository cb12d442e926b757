import { Button, UnstyledButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { FailureReason } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { WordDiff } from "@/ui/WordDiff";
import { reviewGaps, type useReview, type Verdict } from "./useReview";
import classes from "./review.module.css";

export function VerdictForm({ review, solution, language, fixable }: { review: ReturnType<typeof useReview>; solution: string; language: string; fixable: boolean }) {
  const { t } = useLingui();
  const { saved, submit } = review;
  const [asked, setAsked] = useState(false);
  const draft = saved.body;
  const gaps = reviewGaps(draft, solution);
  const choices: { verdict: Verdict; label: string; keyName: string }[] = [
    { verdict: "accept", label: t`Accept`, keyName: "A" },
    { verdict: "return", label: t`Return with a comment`, keyName: "R" },
    ...(fixable ? [{ verdict: "fix" as const, label: t`Fix it myself`, keyName: "F" }] : []),
  ];
  const handIn = () => {
    setAsked(true);
    if (gaps.length === 0) submit.mutate();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <div role="group" aria-label={t`Verdict`} className={classes.choices}>
        {choices.map(({ verdict, label, keyName }) => (
          <UnstyledButton key={verdict} className={classes.choice} aria-pressed={draft.verdict === verdict} onClick={() => saved.change((before) => ({ ...before, verdict }))}>
            {label} <kbd>{keyName}</kbd>
          </UnstyledButton>
        ))}
      </div>
      {draft.verdict === "fix" && (
        <>
          <Textarea
            id="fixed"
            label={t`The solution, as it should be`}
            lang={language}
            dir={language === "ar" ? "rtl" : "ltr"}
            minRows={4}
            value={draft.fixed ?? solution}
            onChange={(event) => {
              const fixed = event.currentTarget.value;
              saved.change((before) => ({ ...before, fixed }));
            }}
          />
          {draft.fixed !== null && draft.fixed !== solution && <WordDiff before={solution} after={draft.fixed} />}
        </>
      )}
      <Textarea
        id="comment"
        label={draft.verdict === "return" ? t`What the author should change` : t`A word to the author (they see it)`}
        dir="auto"
        minRows={2}
        value={draft.comment}
        onChange={(event) => {
          const comment = event.currentTarget.value;
          saved.change((before) => ({ ...before, comment }));
        }}
      />
      {asked && gaps.length > 0 && (
        <p role="alert" className={classes.gap}>
          {gaps[0] === "verdict" && <Trans>Choose accept, return or fix first.</Trans>}
          {gaps[0] === "words" && <Trans>Say what should change: on the whole, or on a step with C.</Trans>}
          {gaps[0] === "fix" && <Trans>The solution is still as it was. Change it, or accept it.</Trans>}
        </p>
      )}
      {submit.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={submit.error} />
        </p>
      )}
      <div>
        <Button id="hand-in" type="submit" loading={submit.isPending} rightSection={<kbd>Ctrl ↵</kbd>}>
          <Trans>Hand in</Trans>
        </Button>
      </div>
    </form>
  );
}
