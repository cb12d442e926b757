import { Trans } from "@lingui/react/macro";
import type { UnitKind } from "@/api/claims";
import type { KeyLine } from "@/ui/workbench/KeyHelp";

const own: Record<Exclude<UnitKind, "correct">, () => KeyLine[]> = {
  compare: () => [
    { keys: ["A"], does: <Trans>answer A is better on the whole</Trans> },
    { keys: ["B"], does: <Trans>answer B is better on the whole</Trans> },
    { keys: ["T"], does: <Trans>neither is better</Trans> },
    { keys: ["R"], does: <Trans>write the reason</Trans> },
    { keys: ["Tab", "←", "→"], does: <Trans>the aspects, one by one</Trans> },
  ],
  grade: () => [
    { keys: ["↑", "↓"], does: <Trans>the criterion before, the next criterion</Trans> },
    { keys: ["0", "…", "9"], does: <Trans>so many points for it</Trans> },
    { keys: ["E"], does: <Trans>choose its evidence</Trans> },
    { keys: ["T"], does: <Trans>into the words of the answer</Trans> },
    { keys: ["←", "→"], does: <Trans>there: the word before, the next word</Trans> },
    { keys: ["Shift", "←", "→"], does: <Trans>there: select one word more or less</Trans> },
    { keys: ["M"], does: <Trans>take the selected words as its evidence</Trans> },
  ],
  decompose: () => [
    { keys: ["Enter"], does: <Trans>the next step</Trans> },
    { keys: ["Shift", "Enter"], does: <Trans>a new line in this step</Trans> },
    { keys: ["Alt", "↑", "↓"], does: <Trans>move this step up or down</Trans> },
    { keys: ["⌫"], does: <Trans>take out an empty step</Trans> },
  ],
  author: () => [
    { keys: ["S"], does: <Trans>write the problem</Trans> },
    { keys: ["N"], does: <Trans>probe now</Trans> },
  ],
};

/** The keys of a kind of unit; `talked`: there is a thread to answer in. */
export function kindKeys(kind: Exclude<UnitKind, "correct">, talked: boolean): KeyLine[] {
  return [
    ...own[kind](),
    { keys: ["Esc"], does: <Trans>leave the field</Trans> },
    ...(talked ? [{ keys: ["W"], does: <Trans>say something to the others who work on this unit</Trans> }] : []),
    { keys: ["G"], does: <Trans>guidelines</Trans> },
    { keys: ["X"], does: <Trans>give back, with a reason</Trans> },
    { keys: ["Ctrl", "Enter"], does: <Trans>hand in</Trans> },
    { keys: ["?"], does: <Trans>these keys</Trans> },
  ];
}
