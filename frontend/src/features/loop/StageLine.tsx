import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useWord } from "@/i18n/words";
import { Isolated, Span } from "@/ui/Figures";
import { ProgressLine } from "@/ui/Marks";
import { useNow } from "@/ui/useNow";
import type { LoopDetail, Stage } from "./queries";
import { rowsOf, secondsOf } from "./stageRows";
import { StageWords } from "./StageWords";
import classes from "./loop.module.css";

/** The stages as one line: where the loop is, how far, how long; each number opens to what it counts. */
export function StageLine({ loop }: { loop: LoopDetail }) {
  const { t } = useLingui();
  const now = useNow(loop.stages.some(({ state }) => state === "running"));
  return (
    <ol className={classes.line} aria-label={t`Stages of the loop`}>
      {loop.stages.map((stage) => (
        <StageItem key={stage.number} stage={stage} rows={rowsOf(stage, loop.project_id, loop.id)} seconds={secondsOf(stage, now)} />
      ))}
    </ol>
  );
}

function StageItem({ stage, rows, seconds }: { stage: Stage; rows: string | null; seconds: number | null }) {
  const word = useWord();
  const name = word("stage", stage.name);
  const count = stage.total > 0 ? `${stage.done} / ${stage.total}` : stage.done > 0 ? `${stage.done}` : null;
  return (
    <li className={classes.stage} data-state={stage.state} aria-current={stage.state === "running" ? "step" : undefined}>
      <span className={classes.stageName}>{rows ? <Link to={rows}>{name}</Link> : name}</span>
      <span className={classes.stageState}>{word("state", stage.state)}</span>
      <span className={classes.stageCount}>{count && (rows ? <Link to={rows}>{<Isolated>{count}</Isolated>}</Link> : <Isolated>{count}</Isolated>)}</span>
      <span className={classes.stageTime}>{seconds !== null && <Span seconds={seconds} />}</span>
      <span className={classes.stageBody}>
        {stage.message && <StageWords stage={stage} />}
        {stage.state === "running" && stage.total > 0 && <ProgressLine done={stage.done} total={stage.total} label={name} />}
      </span>
    </li>
  );
}
