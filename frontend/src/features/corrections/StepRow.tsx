import { memo, useRef } from "react";
import type { AttemptStep, ErrorKind } from "@/api/claims";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Said } from "@/ui/Said";
import { useSeen, type Waits } from "@/ui/useSeen";
import { ComesTo, Tick } from "@/ui/workbench/Arithmetic";
import { Ratings } from "@/ui/workbench/Ratings";
import { StepEditor } from "@/ui/workbench/StepEditor";
import { type Judgement, type StepDraft } from "@/ui/workbench/stepDraft";
import { changeStep, type WorkDraft } from "./draft";
import classes from "./corrections.module.css";

interface StepRowProps {
  step: AttemptStep;
  said: StepDraft;
  /** The first error where nothing after it is asked for: what follows is set back by the style alone. */
  last: boolean;
  /** A bad step that is asked for: its editor is there. */
  edited: boolean;
  current: boolean;
  /** When its words are set; until then they stand as they came. */
  waits: Waits;
  language: string;
  errorKinds: ErrorKind[];
  /** What the reviewer said of this step when the unit came back. */
  remark: string;
  onCurrent: (index: number) => void;
  onJudge: (index: number, judgement: Judgement) => void;
  onChange: (make: (before: WorkDraft) => WorkDraft) => void;
}

function toneOf(said: StepDraft): string | undefined {
  if (!said.rated) return undefined;
  return said.rating === 1 ? "good" : said.rating === -1 ? "bad" : said.rating === 0 ? "neutral" : "unsure";
}

function sameRow(before: StepRowProps, after: StepRowProps): boolean {
  return (
    before.step === after.step &&
    before.said === after.said &&
    before.last === after.last &&
    before.edited === after.edited &&
    before.current === after.current &&
    before.remark === after.remark &&
    before.language === after.language
  );
}

/**
 * One step. Nothing that happens in another one draws it again, neither its words nor that it is the last one asked for:
 * of 500 steps a key has one to draw. Its callbacks only ever work on the newest draft.
 */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { step, said, last, edited, current, waits, language, errorKinds, remark, onCurrent, onJudge, onChange } = props;
  const place = useRef<HTMLLIElement>(null);
  const seen = useSeen(place, waits) || current;
  return (
    <li
      ref={place}
      id={`step-${step.index}`}
      className={classes.step}
      data-current={current || undefined}
      data-tone={toneOf(said)}
      data-last={last || undefined}
      aria-current={current ? "step" : undefined}
      onClick={() => onCurrent(step.index)}
    >
      <span className={classes.number}>
        <Isolated>{step.index + 1}</Isolated>
        <Tick text={step.text} />
      </span>
      <div className={classes.words} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        {seen ? <Markdown text={step.text} compact /> : <p className={classes.unseen}>{step.text}</p>}
        {remark !== "" && (
          <p className={classes.remark} lang="" dir="auto">
            <Said text={remark} />
          </p>
        )}
        <ComesTo text={step.text} wrong={step.check === "wrong"} />
      </div>
      {seen && <Ratings className={classes.ratings} index={step.index} said={said} onJudge={onJudge} />}
      {edited && (
        <div className={classes.editor}>
          <StepEditor step={step} said={said} language={language} errorKinds={errorKinds} onWrite={(change) => onChange((draft) => changeStep(draft, step.index, change))} />
        </div>
      )}
    </li>
  );
}, sameRow);
