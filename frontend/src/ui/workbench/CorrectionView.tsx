import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useRecomputed } from "@/api/arithmetic";
import type { AttemptStep, Correction, ErrorKind } from "@/api/claims";
import { Isolated } from "../Figures";
import { Markdown } from "../markdown/Markdown";
import { Mark } from "../Marks";
import { Said } from "../Said";
import { ComesTo, RecomputedContext, Tick } from "./Arithmetic";
import { SolutionOrigins } from "./SolutionOrigins";
import { StepSaid } from "./StepSaid";
import classes from "./CorrectionView.module.css";

interface CorrectionViewProps {
  unit: number;
  correction: Correction;
  steps: AttemptStep[];
  language: string;
  errorKinds: ErrorKind[];
  current?: number | null;
  after?: (index: number) => ReactNode;
}

/** The model's steps with what the expert said of each, then the corrected solution as a whole. */
export function CorrectionView({ unit, correction, steps, language, errorKinds, current = null, after }: CorrectionViewProps) {
  const { t } = useLingui();
  const direction = language === "ar" ? "rtl" : "ltr";
  const recomputed = useRecomputed(["correction", correction.id, steps.length], () => [...steps.map(({ text }) => text), ...correction.ratings.map(({ rewritten }) => rewritten), correction.solution]);
  const ratings = new Map(correction.ratings.map((rating) => [rating.index, rating]));
  const said = (step: AttemptStep) => {
    const rating = ratings.get(step.index);
    return rating && <StepSaid rating={rating} before={step.text} errorKinds={errorKinds} />;
  };
  return (
    <RecomputedContext value={recomputed}>
      <div className={classes.both}>
        <section>
          <h2 className={classes.label}>
            <Trans>The model’s answer, step by step</Trans>
          </h2>
          <ol className={classes.steps} aria-label={t`Steps of the answer`}>
            {steps.map((step) => (
              <li key={step.index} id={`step-${step.index}`} className={classes.step} data-current={step.index === current || undefined} aria-current={step.index === current ? "step" : undefined}>
                <span className={classes.number}>
                  <Isolated>{step.index + 1}</Isolated>
                  <Tick text={step.text} />
                </span>
                <div lang={language} dir={direction} className={classes.words}>
                  <Markdown text={step.text} compact />
                  <ComesTo text={step.text} wrong={step.check === "wrong"} />
                </div>
                {said(step)}
                {after?.(step.index)}
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2 className={classes.label}>
            <Trans>Corrected solution</Trans>
          </h2>
          <div className={classes.solution}>
            <SolutionOrigins unit={unit} correction={correction.id} language={language} solution={correction.solution || "–"} />
            <ComesTo text={correction.solution} wrong={false} />
          </div>
          {correction.final_answer && (
            <p className={classes.answer}>
              <Trans>Final answer:</Trans> <Isolated>{correction.final_answer}</Isolated>{" "}
              {correction.final_answer_correct !== null && (
                <Mark tone={correction.final_answer_correct ? "good" : "bad"}>
                  {correction.final_answer_correct ? <Trans>agrees with the reference</Trans> : <Trans>differs from the reference</Trans>}
                </Mark>
              )}
            </p>
          )}
          {correction.critique && (
            <p dir="auto" className={classes.critique}>
              <Said text={correction.critique} />
            </p>
          )}
        </section>
      </div>
    </RecomputedContext>
  );
}
