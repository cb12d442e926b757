import { Button, UnstyledButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Correction } from "@/api/claims";
import { FailureReason } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { FixFields } from "./FixFields";
import { ReviewGaps } from "./ReviewGaps";
import { reviewGaps, type useReview, type Verdict } from "./useReview";
import classes from "./review.module.css";

interface VerdictFormProps {
  review: ReturnType<typeof useReview>;
  correction: Correction;
  language: string;
  fixable: boolean;
  onVerdict: (verdict: Verdict) => void;
  onStep: (index: number) => void;
}

export function VerdictForm({ review, correction, language, fixable, onVerdict, onStep }: VerdictFormProps) {
  const { t } = useLingui();
  const { saved, submit } = review;
  const [asked, setAsked] = useState(false);
  const draft = saved.body;
  const gaps = reviewGaps(draft, review.judged);
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
          <UnstyledButton key={verdict} className={classes.choice} aria-pressed={draft.verdict === verdict} onClick={() => onVerdict(verdict)}>
            {label} <kbd>{keyName}</kbd>
          </UnstyledButton>
        ))}
      </div>
      {draft.verdict === "fix" && <FixFields review={review} correction={correction} language={language} />}
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
      {asked && gaps.length > 0 && <ReviewGaps gaps={gaps} onStep={onStep} />}
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
