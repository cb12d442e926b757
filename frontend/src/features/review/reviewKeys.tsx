import { Trans } from "@lingui/react/macro";
import type { KeyLine } from "@/ui/workbench/KeyHelp";

export function reviewKeys(fixable: boolean): KeyLine[] {
  return [
    { keys: ["↑", "↓"], does: <Trans>the step before, the next step</Trans> },
    { keys: ["C"], does: <Trans>comment on this step</Trans> },
    { keys: ["A"], does: <Trans>accept</Trans> },
    { keys: ["R"], does: <Trans>return with a comment</Trans> },
    ...(fixable ? [{ keys: ["F"], does: <Trans>fix it yourself</Trans> }] : []),
    { keys: ["Esc"], does: <Trans>leave the field, back to the steps</Trans> },
    { keys: ["W"], does: <Trans>say something to the others who work on this unit</Trans> },
    { keys: ["G"], does: <Trans>guidelines</Trans> },
    { keys: ["X"], does: <Trans>give back, with a reason</Trans> },
    { keys: ["Ctrl", "Enter"], does: <Trans>hand in</Trans> },
    { keys: ["?"], does: <Trans>these keys</Trans> },
  ];
}
