import { UnstyledButton } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { Isolated } from "@/ui/Figures";
import type { ReviewGap } from "./useReview";
import classes from "./review.module.css";

const fieldOf = ({ what, index }: ReviewGap) => (index === null ? ({ answer: "fixed-answer", fix: "fixed", words: "comment" }[what as "answer" | "fix" | "words"] ?? "") : { rating: `step-${index}`, kind: `kind-${index}`, rewrite: `rewrite-${index}` }[what as "rating" | "kind" | "rewrite"]);

/** What is missing before a review can be handed in; each line leads to its field, or opens the step that it is about. */
export function ReviewGaps({ gaps, onStep }: { gaps: ReviewGap[]; onStep: (index: number) => void }) {
  const go = (gap: ReviewGap) => {
    if (gap.index !== null) onStep(gap.index);
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldOf(gap));
      field?.scrollIntoView({ block: "center" });
      if (gap.what !== "rating") field?.focus();
      else (document.activeElement as HTMLElement | null)?.blur();
    });
  };
  return (
    <ul role="alert" className={classes.gaps}>
      {gaps.slice(0, 6).map((gap) => (
        <li key={`${gap.what}-${gap.index}`}>
          {gap.what === "verdict" ? (
            <GapText gap={gap} />
          ) : (
            <UnstyledButton className={classes.gap} onClick={() => go(gap)}>
              <GapText gap={gap} />
            </UnstyledButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function GapText({ gap }: { gap: ReviewGap }) {
  const number = <Isolated>{(gap.index ?? 0) + 1}</Isolated>;
  switch (gap.what) {
    case "verdict":
      return <Trans>Choose accept, return or fix first.</Trans>;
    case "words":
      return <Trans>Say what should change: on the whole, or on a step with C.</Trans>;
    case "fix":
      return <Trans>Everything is still as it was. Change a step with F, or the solution; or accept it.</Trans>;
    case "answer":
      return <Trans>write the final answer</Trans>;
    case "rating":
      return <Trans>rate step {number}</Trans>;
    case "kind":
      return <Trans>choose the kind of error in step {number}</Trans>;
    case "rewrite":
      return <Trans>correct step {number}: it still has the model’s words</Trans>;
  }
}
