import { ActionIcon } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Refusal } from "@/api/http";
import type { WorkTimer } from "@/api/workSession";
import type { Amount } from "@/i18n/format";
import { Clock, Money, When } from "../Figures";
import { BulbIcon, PauseIcon, PlayIcon } from "../icons";
import { FailureReason } from "../States";
import { useNow } from "../useNow";
import { ThinkingDialog } from "./ThinkingDialog";
import classes from "./workbench.module.css";

const beatSeconds = 20;
const toldForMs = 120_000;

/** A session that ended is said by the page, which asks to sign in again; then the timer goes on by itself. */
const signedOut = (error: unknown) => error instanceof Refusal && error.status === 401;

/** The time credited today and the rate. Between two answers of the server the clock runs on by itself, never past the next. */
export function TimerLine({ timer, rate }: { timer: WorkTimer; rate: Amount }) {
  const { t } = useLingui();
  const { pulse, running, heardAt, kept } = timer;
  const [asking, setAsking] = useState(false);
  const counting = running && (pulse?.state === "working" || pulse?.state === "thinking") && !timer.problem && !kept;
  const now = useNow(counting);
  const since = counting ? Math.min(20, Math.max(0, (now - heardAt) / 1000)) : 0;
  const seconds = pulse ? Math.min(pulse.cap_seconds, pulse.credited_seconds_today + since) : 0;
  const capped = pulse?.state === "cap_reached";
  return (
    <div className={classes.timer}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={running ? t`Pause the timer` : t`Go on with the timer`}
        title={running ? t`Pause the timer` : t`Go on with the timer`}
        onClick={running ? timer.pause : timer.resume}
      >
        {running ? <PauseIcon size={16} /> : <PlayIcon size={16} />}
      </ActionIcon>
      {running && timer.think && (
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t`Thinking / off screen`} title={t`Thinking / off screen`} disabled={pulse?.state === "thinking"} onClick={() => setAsking(true)}>
          <BulbIcon size={16} />
        </ActionIcon>
      )}
      {timer.think && <ThinkingDialog opened={asking} onClose={() => setAsking(false)} think={timer.think} />}
      <span className={classes.clock} data-stopped={!counting || undefined}>
        <Clock seconds={seconds} />
        {pulse && (
          <span className={classes.soft}>
            {" / "}
            <Clock seconds={pulse.cap_seconds} />
          </span>
        )}
      </span>
      <span className={classes.soft}>
        <Money amount={rate} />
        <Trans>/h</Trans>
      </span>
      {running && pulse?.state === "thinking" && pulse.thinking_until && (
        <span className={classes.soft} role="status">
          <Trans>
            Thinking; counts without input until <When at={pulse.thinking_until} only="time" />
          </Trans>
        </span>
      )}
      {running && pulse?.state === "idle" && (
        <span className={classes.warn}>
          <Trans>Nothing was seen of you for a while; the time goes on with your next key.</Trans>
        </span>
      )}
      {!running && (
        <span className={classes.warn} role="status">
          <Trans>Paused: your time does not count until you go on.</Trans>
        </span>
      )}
      {capped && (
        <span className={classes.warn}>
          <Trans>Today’s hours are used up: you may finish, but the time is not paid.</Trans>
        </span>
      )}
      <TimerNotes timer={timer} now={now} />
    </div>
  );
}

/** What is not as usual: no connection, a timer that began anew by itself, time that came too late. */
function TimerNotes({ timer, now }: { timer: WorkTimer; now: number }) {
  const { kept, problem, begunAgainAt, lost } = timer;
  return (
    <>
      {kept && !signedOut(kept.why) && (
        <span className={classes.warn} role="status">
          <Trans>
            No connection. Your time is kept here (<Clock seconds={kept.seconds} />) and sent when the connection is back. It counts for up to 24 hours, while the unit is yours.
          </Trans>{" "}
          {!kept.lasting && <Trans>This browser keeps nothing, so leave the page open.</Trans>}
        </span>
      )}
      {problem !== null && !signedOut(problem) && (
        <span className={classes.warn} role="status">
          <Trans>The timer does not run.</Trans> <FailureReason error={problem} />
        </span>
      )}
      {begunAgainAt !== null && now - begunAgainAt < toldForMs && (
        <span className={classes.soft} role="status">
          <Trans>
            The timer had been stopped elsewhere. It runs again since <When at={new Date(begunAgainAt).toISOString()} only="time" />.
          </Trans>
        </span>
      )}
      {lost > 0 && (
        <span className={classes.warn} role="status">
          <Trans>
            Of the time that was kept here, <Clock seconds={lost * beatSeconds} /> does not count: another timer ran, the unit was not yours any more, or it is older than 24 hours.
          </Trans>
        </span>
      )}
    </>
  );
}
