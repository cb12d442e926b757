import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import type { AttemptStep, ErrorKind } from "@/api/claims";
import { Ratings } from "@/ui/workbench/Ratings";
import { StepEditor } from "@/ui/workbench/StepEditor";
import { isBad, rated, wordsFor, type StepDraft } from "@/ui/workbench/stepDraft";
import classes from "./review.module.css";

interface StepFixerProps {
  step: AttemptStep;
  said: StepDraft;
  theirs: StepDraft;
  language: string;
  errorKinds: ErrorKind[];
  /** Changes what the reviewer says of the step; null takes it back. */
  onFix: (make: ((before: StepDraft) => StepDraft) | null) => void;
}

/** One step in the reviewer's own version: it starts as the author left it, and shows what was changed in their words. */
export function StepFixer({ step, said, theirs, language, errorKinds, onFix }: StepFixerProps) {
  return (
    <div className={classes.fix}>
      <div className={classes.fixHead}>
        <span>
          <Trans>Your version of this step</Trans>
        </span>
        <Ratings index={step.index} said={said} onJudge={(_, judgement) => onFix((before) => rated(before, judgement))} />
        <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>Z</kbd>} onClick={() => onFix(null)}>
          <Trans>Keep the author’s</Trans>
        </Button>
      </div>
      {isBad(said) && <StepEditor step={step} said={said} before={wordsFor(theirs, step)} language={language} errorKinds={errorKinds} onWrite={(change) => onFix((before) => ({ ...before, ...change }))} />}
    </div>
  );
}
