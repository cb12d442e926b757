import { Trans } from "@lingui/react/macro";
import type { KeyLine } from "@/ui/workbench/KeyHelp";

/** The keys of a correction; `talked`: there is a thread to answer in. */
export function workKeys(talked: boolean): KeyLine[] {
  return [
    { keys: ["↑", "↓"], does: <Trans>the step before, the next step</Trans> },
    { keys: ["1"], does: <Trans>this step is good</Trans> },
    { keys: ["2"], does: <Trans>neutral: neither right nor wrong</Trans> },
    { keys: ["3"], does: <Trans>bad: opens the editor with the model’s words</Trans> },
    { keys: ["U"], does: <Trans>I am not sure</Trans> },
    { keys: ["S"], does: <Trans>split this step at its lines, sentences or clauses</Trans> },
    { keys: ["M"], does: <Trans>merge this step with the next one</Trans> },
    { keys: ["E"], does: <Trans>edit this step</Trans> },
    { keys: ["C"], does: <Trans>let the model go on from the corrected steps</Trans> },
    { keys: ["1", "2", "3"], does: <Trans>while it offers continuations: take one</Trans> },
    { keys: ["+", "−"], does: <Trans>while it offers continuations: this one is good, is bad</Trans> },
    { keys: ["R"], does: <Trans>write the rest of the solution</Trans> },
    { keys: ["F"], does: <Trans>write the final answer</Trans> },
    { keys: ["Esc"], does: <Trans>leave the field, back to the steps</Trans> },
    ...(talked ? [{ keys: ["W"], does: <Trans>say something to the others who work on this unit</Trans> }] : []),
    { keys: ["G"], does: <Trans>guidelines</Trans> },
    { keys: ["X"], does: <Trans>give back, with a reason</Trans> },
    { keys: ["Ctrl", "Enter"], does: <Trans>hand in</Trans> },
    { keys: ["?"], does: <Trans>these keys</Trans> },
  ];
}
