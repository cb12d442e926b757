import { Button, CloseButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { KeyboardEvent } from "react";
import type { AnyClaim } from "@/api/claims";
import { Isolated } from "@/ui/Figures";
import { Textarea } from "@/ui/Textarea";
import { fieldDirection } from "@/ui/markdown/isolate";
import type { KindWork } from "./useKindWork";
import classes from "./kinds.module.css";

const focusOn = (index: number) => requestAnimationFrame(() => document.getElementById(`part-${index}`)?.focus());

/** The problem broken into steps: Enter begins the next one, an empty one goes with Backspace, Alt and arrows move it. */
export function DecomposeForm({ claim, work }: { claim: AnyClaim; work: KindWork }) {
  const { t } = useLingui();
  const { draft, saved } = work;
  const change = (make: (steps: string[]) => string[]) => saved.change((before) => ({ ...before, steps: make(before.steps) }));
  const insert = (index: number) => {
    change((steps) => steps.toSpliced(index, 0, ""));
    focusOn(index);
  };
  const move = (index: number, by: number) => {
    const to = index + by;
    if (to < 0 || to >= draft.steps.length) return;
    change((steps) => steps.toSpliced(index, 1).toSpliced(to, 0, steps[index] ?? ""));
    focusOn(to);
  };
  const remove = (index: number) => {
    change((steps) => steps.toSpliced(index, 1));
    focusOn(Math.max(0, index - 1));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const empty = draft.steps[index] === "";
    const does =
      event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey
        ? () => insert(index + 1)
        : event.key === "Backspace" && empty && draft.steps.length > 1
          ? () => remove(index)
          : event.altKey && event.key === "ArrowUp"
            ? () => move(index, -1)
            : event.altKey && event.key === "ArrowDown"
              ? () => move(index, 1)
              : null;
    if (!does || event.nativeEvent.isComposing) return;
    event.preventDefault();
    does();
  };
  return (
    <>
      <h2 className={classes.label}>
        <Trans>The steps that lead to the answer, in order</Trans>
      </h2>
      <ol className={classes.parts}>
        {draft.steps.map((step, index) => {
          const number = index + 1;
          return (
            <li key={index}>
              <span className={classes.number}>
                <Isolated>{number}</Isolated>
              </span>
              <Textarea
                id={`part-${index}`}
                aria-label={t`Step ${number}`}
                lang={claim.unit.language}
                dir={fieldDirection(step, claim.unit.language)}
                minRows={1}
                value={step}
                onKeyDown={(event) => onKey(event, index)}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  change((steps) => steps.with(index, text));
                }}
              />
              {draft.steps.length > 1 && <CloseButton size="sm" tabIndex={-1} aria-label={t`Take out step ${number}`} onClick={() => remove(index)} />}
            </li>
          );
        })}
      </ol>
      <Button variant="default" size="compact-sm" onClick={() => insert(draft.steps.length)}>
        <Trans>Add a step</Trans>
      </Button>
    </>
  );
}
