import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import classes from "./Marks.module.css";

/** Shown wherever a row has simulated = true: nobody may take the demo's people for real ones. */
export function SimulatedMark({ when = true }: { when?: boolean }) {
  const { t } = useLingui();
  if (!when) return null;
  return (
    <span className={classes.simulated} title={t`Made by a scripted person of the demo, not by a human.`}>
      <Trans>Simulated</Trans>
    </span>
  );
}

export type Tone = "quiet" | "good" | "bad" | "unsure" | "accent";

interface MarkProps {
  tone?: Tone;
  children: ReactNode;
  moving?: boolean;
  /** It says a whole sentence, which runs over lines where there is no room; a word never does. */
  sentence?: boolean;
}

/** A state as a word with a dot: never by colour alone. */
export function Mark({ tone = "quiet", children, moving = false, sentence = false }: MarkProps) {
  return (
    <span className={classes.mark} data-tone={tone} data-moving={moving || undefined} data-sentence={sentence || undefined}>
      {children}
    </span>
  );
}

export function ProgressLine({ done, total, label }: { done: number; total: number; label: string }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <div className={classes.bar} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
