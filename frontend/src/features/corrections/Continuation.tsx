import { Button, UnstyledButton } from "@mantine/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Mark } from "@/ui/Marks";
import { ServerSentence } from "@/ui/ServerSentence";
import { FailureReason } from "@/ui/States";
import { useKeys } from "@/ui/workbench/useKeys";
import type { Candidate } from "./goingOn";
import type { GoingOn } from "./useContinuation";
import classes from "./Continuation.module.css";

interface ContinuationProps {
  going: GoingOn;
  language: string;
  onAsk: () => void;
  onTake: (candidate: Candidate) => void;
}

/** Where the model goes on from the corrected steps: a thin line until it is asked, then its candidates. */
export function Continuation({ going, language, onAsk, onTake }: ContinuationProps) {
  const { t } = useLingui();
  if (going.head === null) return null;
  if (!going.possible) {
    return going.whyNot ? (
      <p role="status" className={classes.soft}>
        <ServerSentence code={going.whyNot.code} said={going.whyNot.said} />
      </p>
    ) : null;
  }
  return (
    <section id="going-on" className={classes.place} aria-label={t`The model goes on`}>
      {going.opened ? <Offered going={going} language={language} onAsk={onAsk} onTake={onTake} /> : <Closed going={going} onAsk={onAsk} />}
    </section>
  );
}

function Closed({ going, onAsk }: { going: GoingOn; onAsk: () => void }) {
  const number = <Isolated>{going.undo?.candidate.number ?? 0}</Isolated>;
  return (
    <div className={classes.row}>
      <Button id="continue" variant="default" size="compact-md" rightSection={<kbd>C</kbd>} onClick={onAsk}>
        <Trans>Let the model go on from here</Trans>
      </Button>
      {going.undo && (
        <span className={classes.soft} role="status">
          <Trans>Goes on with continuation {number}.</Trans>{" "}
          <UnstyledButton className={classes.link} onClick={going.takeBack}>
            <Trans>Take it back</Trans>
          </UnstyledButton>
        </span>
      )}
      {!going.undo && going.turn && (
        <UnstyledButton className={classes.link} onClick={() => going.setOpened(true)}>
          <Trans>Show what it offered</Trans>
        </UnstyledButton>
      )}
      <Refused error={going.judge.error} />
    </div>
  );
}

function Offered({ going, language, onAsk, onTake }: ContinuationProps) {
  const { t } = useLingui();
  const [current, setCurrent] = useState(0);
  const offered = going.turn?.candidates ?? [];
  const move = (by: number) => setCurrent((index) => Math.min(offered.length - 1, Math.max(0, index + by)));
  const onCurrent = (act: (candidate: Candidate) => void) => () => {
    const candidate = offered[current];
    if (candidate) act(candidate);
  };
  const picks = Object.fromEntries(offered.map((candidate, index) => [String(index + 1), () => onTake(candidate)]));
  useKeys({
    ...picks,
    ArrowRight: () => move(document.dir === "rtl" ? -1 : 1),
    ArrowLeft: () => move(document.dir === "rtl" ? 1 : -1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    "+": onCurrent((candidate) => going.rate(candidate, 1)),
    "=": onCurrent((candidate) => going.rate(candidate, 1)),
    "-": onCurrent((candidate) => going.rate(candidate, -1)),
    c: onAsk,
    s: () => going.stop.mutate(),
    Escape: () => going.setOpened(false),
  });
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>
          <Trans>The model goes on</Trans>
        </h2>
        <span role="status" className={classes.soft}>
          {going.ask.isPending || going.writing ? (
            <Mark tone="accent" moving>
              <Trans>writing</Trans>
            </Mark>
          ) : (
            <Plural value={offered.length} one="# continuation" other="# continuations" />
          )}
        </span>
        <span className={classes.actions}>
          {going.writing && (
            <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>S</kbd>} loading={going.stop.isPending} onClick={() => going.stop.mutate()}>
              <Trans>Stop</Trans>
            </Button>
          )}
          {!going.writing && !going.ask.isPending && (
            <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>C</kbd>} onClick={onAsk}>
              <Trans>Ask again</Trans>
            </Button>
          )}
          <Button variant="subtle" color="gray" size="compact-sm" rightSection={<kbd>Esc</kbd>} onClick={() => going.setOpened(false)}>
            <Trans>I write it myself</Trans>
          </Button>
        </span>
      </div>
      <Refused error={going.ask.error ?? going.stop.error ?? going.judge.error} />
      {going.turn?.recorded && (
        <p className={classes.soft}>
          <Trans>
            The answer is a recording; <bdi>{going.turn.model_version}</bdi> goes on from it.
          </Trans>
        </p>
      )}
      {going.stale && (
        <p className={classes.soft}>
          <Trans>You changed the steps before these were written. Ask again to go on from your words.</Trans>
        </p>
      )}
      <ol className={classes.offered} aria-label={t`Continuations`}>
        {offered.map((candidate, index) => (
          <CandidateCard
            key={candidate.id}
            candidate={candidate}
            current={index === current}
            stale={going.stale}
            language={language}
            onCurrent={() => setCurrent(index)}
            onTake={() => onTake(candidate)}
            onRate={(rating) => going.rate(candidate, rating)}
          />
        ))}
      </ol>
    </>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className={classes.error}>
      <FailureReason error={error} />
    </p>
  );
}

interface CardProps {
  candidate: Candidate;
  current: boolean;
  stale: boolean;
  language: string;
  onCurrent: () => void;
  onTake: () => void;
  onRate: (rating: 1 | -1) => void;
}

function CandidateCard({ candidate, current, stale, language, onCurrent, onTake, onRate }: CardProps) {
  const { t } = useLingui();
  const done = candidate.state === "done";
  const number = candidate.number;
  return (
    <li className={classes.candidate} data-current={current || undefined} data-picked={candidate.picked || undefined} aria-current={current || undefined} onClick={onCurrent}>
      <div className={classes.words} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        <Words candidate={candidate} />
      </div>
      <div className={classes.foot}>
        <Button size="compact-sm" variant={current ? "filled" : "default"} disabled={!done || stale} leftSection={<kbd>{number}</kbd>} title={t`Go on with continuation ${number}`} onClick={onTake}>
          {candidate.picked ? <Trans>Taken</Trans> : <Trans>Take</Trans>}
        </Button>
        {done && (
          <span className={classes.rates} role="group" aria-label={t`Rating of continuation ${number}`} dir="ltr">
            <UnstyledButton className={classes.rate} aria-pressed={candidate.rating === 1} aria-label={`+1 ${t`Good`}`} title={`${t`Good`} (+)`} data-rating="1" onClick={() => onRate(1)}>
              +1
            </UnstyledButton>
            <UnstyledButton className={classes.rate} aria-pressed={candidate.rating === -1} aria-label={`−1 ${t`Bad`}`} title={`${t`Bad`} (−)`} data-rating="-1" onClick={() => onRate(-1)}>
              −1
            </UnstyledButton>
          </span>
        )}
      </div>
    </li>
  );
}

function Words({ candidate }: { candidate: Candidate }) {
  const { state, steps, text, failure, failure_code } = candidate;
  return (
    <>
      {steps.length > 0 ? (
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            <li key={index}>
              <Markdown text={step.text} compact />
              {step.check === "wrong" && (
                <p className={classes.check}>
                  <Trans>The arithmetic of this step does not come out.</Trans>
                </p>
              )}
            </li>
          ))}
        </ol>
      ) : (
        text !== "" && <Markdown text={text} compact />
      )}
      {text === "" && (state === "queued" || state === "running") && (
        <p className={classes.soft}>
          <Trans>waiting for the model</Trans>
        </p>
      )}
      {state === "cancelled" && (
        <p className={classes.soft}>
          <Trans>stopped</Trans>
        </p>
      )}
      {state === "failed" && (
        <p className={classes.error}>
          <ServerSentence code={failure_code} said={failure} />
        </p>
      )}
    </>
  );
}
