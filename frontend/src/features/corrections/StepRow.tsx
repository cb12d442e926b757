import { UnstyledButton } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { memo, useRef } from "react";
import type { AttemptStep, ErrorKind } from "@/api/claims";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { useSeen, type Waits } from "@/ui/useSeen";
import { ComesTo, Tick } from "@/ui/workbench/Arithmetic";
import { type Judgement, type StepDraft, type WorkDraft } from "./draft";
import { StepEditor } from "./StepEditor";
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
            {remark}
          </p>
        )}
        <ComesTo text={step.text} wrong={step.check === "wrong"} />
      </div>
      {seen && <Ratings index={step.index} said={said} onJudge={onJudge} />}
      {edited && <StepEditor step={step} said={said} language={language} errorKinds={errorKinds} onChange={onChange} />}
    </li>
  );
}, sameRow);

function Ratings({ index, said, onJudge }: { index: number; said: StepDraft; onJudge: StepRowProps["onJudge"] }) {
  const { t } = useLingui();
  const number = index + 1;
  const options: { judgement: Judgement; label: string; sign: string; keyName: string }[] = [
    { judgement: 1, label: t`Good`, sign: "+1", keyName: "1" },
    { judgement: 0, label: t`Neutral`, sign: "0", keyName: "2" },
    { judgement: -1, label: t`Bad`, sign: "−1", keyName: "3" },
    { judgement: "unsure", label: t`Unsure`, sign: "?", keyName: "U" },
  ];
  const chosen: Judgement | null = said.rated ? (said.rating ?? "unsure") : null;
  return (
    <div className={classes.ratings} role="group" aria-label={t`Rating of step ${number}`} dir="ltr">
      {options.map(({ judgement, label, sign, keyName }) => (
        <UnstyledButton
          key={sign}
          className={classes.rating}
          data-rating={String(judgement)}
          aria-pressed={chosen === judgement}
          aria-label={`${sign} ${label}`}
          title={`${label} (${keyName})`}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onJudge(index, judgement);
          }}
        >
          {sign}
        </UnstyledButton>
      ))}
    </div>
  );
}
