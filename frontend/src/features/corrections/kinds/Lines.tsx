import { Button, CloseButton, TextInput } from "@mantine/core";
import { WholeNumber } from "@/ui/WholeNumber";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CriterionLine, StepLine } from "./kindDraft";
import classes from "./kinds.module.css";

/** The reference path: each step has words, and where it is a calculation its expression and value, which are recomputed. */
export function PathLines({ lines, onChange, language }: { lines: StepLine[]; onChange: (lines: StepLine[]) => void; language: string }) {
  const { t } = useLingui();
  const change = (index: number, part: Partial<StepLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <fieldset className={classes.group}>
      <legend>
        <Trans>Reference steps</Trans>
      </legend>
      <p className={classes.soft}>
        <Trans>Every calculation is recomputed exactly when you probe or hand in.</Trans>
      </p>
      <ol className={classes.lines}>
        {lines.map((line, index) => {
          const number = index + 1;
          return (
            <li key={index}>
              <TextInput aria-label={t`Step ${number}: what is done`} placeholder={t`what is done`} lang={language} dir="auto" value={line.label} onChange={(event) => change(index, { label: event.currentTarget.value })} />
              <TextInput aria-label={t`Step ${number}: calculation`} placeholder="12 * 3" dir="ltr" value={line.expression} onChange={(event) => change(index, { expression: event.currentTarget.value })} />
              <TextInput aria-label={t`Step ${number}: result`} placeholder="36" dir="ltr" value={line.value} onChange={(event) => change(index, { value: event.currentTarget.value })} />
              <CloseButton size="sm" aria-label={t`Take out step ${number}`} onClick={() => onChange(lines.toSpliced(index, 1))} />
            </li>
          );
        })}
      </ol>
      <Button variant="default" size="compact-sm" onClick={() => onChange([...lines, { label: "", expression: "", value: "" }])}>
        <Trans>Add a step</Trans>
      </Button>
    </fieldset>
  );
}

/** The rubric as a tree of two levels: a criterion may have parts, and then its parts carry the points. */
export function RubricLines({ lines, onChange }: { lines: CriterionLine[]; onChange: (lines: CriterionLine[]) => void }) {
  const { t } = useLingui();
  const change = (index: number, part: Partial<CriterionLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <fieldset className={classes.group}>
      <legend>
        <Trans>Rubric</Trans>
      </legend>
      <p className={classes.soft}>
        <Trans>What earns points, and with negative points what costs some.</Trans>
      </p>
      <ol className={classes.lines} data-rubric>
        {lines.map((line, index) => {
          const number = index + 1;
          const parted = line.depth === 0 && lines[index + 1]?.depth === 1;
          return (
            <li key={index} data-depth={line.depth}>
              <TextInput aria-label={t`Criterion ${number}`} dir="auto" value={line.text} onChange={(event) => change(index, { text: event.currentTarget.value })} />
              <WholeNumber aria-label={t`Points of criterion ${number}`} min={-100} max={100} disabled={parted} value={parted ? null : line.points} onChange={(points) => change(index, { points: points ?? 0 })} />
              <Button variant="subtle" color="gray" size="compact-sm" disabled={index === 0} aria-pressed={line.depth === 1} onClick={() => change(index, { depth: line.depth === 1 ? 0 : 1 })}>
                <Trans>part of the above</Trans>
              </Button>
              <CloseButton size="sm" aria-label={t`Take out criterion ${number}`} onClick={() => onChange(lines.toSpliced(index, 1))} />
            </li>
          );
        })}
      </ol>
      <Button variant="default" size="compact-sm" onClick={() => onChange([...lines, { text: "", points: 1, depth: lines.at(-1)?.depth ?? 0 }])}>
        <Trans>Add a criterion</Trans>
      </Button>
    </fieldset>
  );
}
