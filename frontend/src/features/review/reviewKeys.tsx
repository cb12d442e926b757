import { Trans } from "@lingui/react/macro";
import type { KeyLine } from "@/ui/workbench/KeyHelp";

/** The keys of a review; `bySteps`: single steps can be fixed, otherwise only the solution as a whole. */
export function reviewKeys(fixable: boolean, bySteps: boolean): KeyLine[] {
  return [
    { keys: ["↑", "↓"], does: <Trans>the step before, the next step</Trans> },
    { keys: ["C"], does: <Trans>comment on this step</Trans> },
    { keys: ["A"], does: <Trans>accept</Trans> },
    { keys: ["R"], does: <Trans>return with a comment</Trans> },
    ...(bySteps ? stepKeys() : fixable ? [{ keys: ["F"], does: <Trans>fix it yourself</Trans> }] : []),
    { keys: ["Esc"], does: <Trans>leave the field, back to the steps</Trans> },
    { keys: ["W"], does: <Trans>say something to the others who work on this unit</Trans> },
    { keys: ["G"], does: <Trans>guidelines</Trans> },
    { keys: ["X"], does: <Trans>give back, with a reason</Trans> },
    { keys: ["Ctrl", "Enter"], does: <Trans>hand in</Trans> },
    { keys: ["?"], does: <Trans>these keys</Trans> },
  ];
}

function stepKeys(): KeyLine[] {
  return [
    { keys: ["F"], does: <Trans>fix this step yourself</Trans> },
    { keys: ["1", "2", "3", "U"], does: <Trans>in a step that you fix: good, neutral, bad, not sure</Trans> },
    { keys: ["E"], does: <Trans>in a step that you fix: its words</Trans> },
    { keys: ["Z"], does: <Trans>take back what you changed in this step</Trans> },
    { keys: ["S"], does: <Trans>while you fix: the rest of the solution</Trans> },
  ];
}
