import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { AnyClaim } from "@/api/claims";
import { Isolated } from "@/ui/Figures";
import { Textarea } from "@/ui/Textarea";
import { WholeNumber } from "@/ui/WholeNumber";
import { useKeys } from "@/ui/workbench/useKeys";
import { quote, selectedSteps, spanOf, within, type Span } from "./evidence";
import { emptyGrade, type GradeDraft } from "./kindDraft";
import { StepWords } from "./StepWords";
import type { KindWork } from "./useKindWork";
import classes from "./kinds.module.css";

type Criterion = AnyClaim["criteria"][number];

const spanIn = (grade: GradeDraft): Span | null => (grade.start === null || grade.end === null ? null : { start: grade.start, end: grade.end });

/** The answer, and its rubric criterion by criterion: points, and the words of the answer that show them. */
export function GradeForm({ claim, work }: { claim: AnyClaim; work: KindWork }) {
  const { t } = useLingui();
  const { draft, saved, write } = work;
  const [current, setCurrent] = useState(0);
  const [selected, setSelected] = useState("");
  const steps = claim.attempt?.steps ?? [];
  const output = claim.attempt?.output ?? "";
  const language = claim.unit.language;
  const criterion = claim.criteria[current];
  const gradeOf = (id: string) => draft.grades[id] ?? emptyGrade;
  const grade = (id: string, change: Partial<GradeDraft>) =>
    saved.change((before) => ({ ...before, grades: { ...before.grades, [id]: { ...(before.grades[id] ?? emptyGrade), ...change } } }));
  const move = (by: number) => {
    const next = Math.min(claim.criteria.length - 1, Math.max(0, current + by));
    setCurrent(next);
    document.getElementById(`criterion-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const give = (points: number) => {
    if (!criterion || points > Math.abs(criterion.points)) return;
    grade(criterion.id, { points: criterion.points < 0 ? -points : points });
  };
  const mark = () => {
    const chosen = selectedSteps();
    const span = chosen && spanOf(steps, chosen.first, chosen.last, chosen.words);
    if (criterion && span) grade(criterion.id, span);
  };
  const shown = criterion ? spanIn(gradeOf(criterion.id)) : null;
  const digits = Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [String(digit), () => give(digit)]));
  useKeys({
    ...digits,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    j: () => move(1),
    k: () => move(-1),
    e: () => document.getElementById(`evidence-${current}`)?.focus(),
    m: mark,
    t: () => document.getElementById(`words-${(steps.find((step) => within(step, shown))?.index ?? 0) + 1}`)?.focus(),
  });
  const total = claim.criteria.reduce((sum, { id }) => sum + (gradeOf(id).points ?? 0), 0);
  const possible = claim.criteria.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  return (
    <>
      <h2 className={classes.label}>
        <Trans>The answer</Trans>
      </h2>
      <ol className={classes.answer} aria-label={t`Steps of the answer`}>
        {steps.map((step) => (
          <li key={step.index} data-step={step.index} data-evidence={within(step, shown) || undefined}>
            <span className={classes.number}>
              <Isolated>{step.index + 1}</Isolated>
            </span>
            <StepWords number={step.index + 1} text={step.text} language={language} onSelected={setSelected} />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {selected && <Trans>Selected: {selected}</Trans>}
      </p>
      <h2 className={classes.label}>
        <Trans>The rubric</Trans>
      </h2>
      <ol className={classes.criteria}>
        {claim.criteria.map((each, index) => (
          <CriterionRow key={each.id} index={index} criterion={each} grade={gradeOf(each.id)} output={output} steps={steps} current={index === current} onCurrent={() => setCurrent(index)} onMark={mark} onGrade={(change) => grade(each.id, change)} />
        ))}
      </ol>
      <p className={classes.sum} role="status">
        <Trans>
          Points: <Isolated>{total}</Isolated> of <Isolated>{possible}</Isolated>
        </Trans>
      </p>
      <Textarea label={t`On the whole (may stay empty)`} dir="auto" minRows={2} className={classes.reason} value={draft.comment} onChange={(event) => write({ comment: event.currentTarget.value })} />
    </>
  );
}

interface RowProps {
  index: number;
  criterion: Criterion;
  grade: GradeDraft;
  output: string;
  steps: NonNullable<AnyClaim["attempt"]>["steps"];
  current: boolean;
  onCurrent: () => void;
  onMark: () => void;
  onGrade: (change: Partial<GradeDraft>) => void;
}

function CriterionRow({ index, criterion, grade, output, steps, current, onCurrent, onMark, onGrade }: RowProps) {
  const { t } = useLingui();
  const span = spanIn(grade);
  const whole = steps.find((step) => span && step.start === span.start && step.end === span.end);
  const choices = [
    { value: "", label: span && !whole ? t`the marked words` : t`none` },
    ...steps.map((step) => {
      const number = step.index + 1;
      return { value: String(step.index), label: t`step ${number}` };
    }),
  ];
  const choose = (value: string) => {
    const step = steps.find((each) => String(each.index) === value);
    onGrade(step ? { start: step.start, end: step.end } : { start: null, end: null });
  };
  return (
    <li id={`criterion-${index}`} className={classes.criterion} data-current={current || undefined} aria-current={current ? "true" : undefined} onClick={onCurrent} onFocus={onCurrent}>
      <p dir="auto">
        {criterion.text} <Isolated>({criterion.points})</Isolated>
      </p>
      <div className={classes.fields}>
        <WholeNumber className={classes.points} label={t`Points`} min={Math.min(0, criterion.points)} max={Math.max(0, criterion.points)} value={grade.points} onChange={(points) => onGrade({ points })} />
        <NativeSelect id={`evidence-${index}`} className={classes.evidence} label={t`Evidence`} value={whole ? String(whole.index) : ""} data={choices} onChange={(event) => choose(event.currentTarget.value)} />
        <Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={onMark} rightSection={<kbd>M</kbd>}>
          <Trans>Take what is selected</Trans>
        </Button>
        <TextInput label={t`Remark`} dir="auto" value={grade.note} onChange={(event) => onGrade({ note: event.currentTarget.value })} />
      </div>
      {span && !whole && (
        <p className={classes.quote} dir="auto">
          “{quote(output, span)}”
        </p>
      )}
    </li>
  );
}
