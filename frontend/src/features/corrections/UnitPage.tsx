import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { UnitThread } from "@/api/claims";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, Fetched } from "@/ui/States";
import { AttachmentList } from "@/ui/workbench/AttachmentList";
import { CorrectionView } from "@/ui/workbench/CorrectionView";
import { cutIn, stepsBy } from "@/ui/workbench/cut";
import { FixView } from "@/ui/workbench/FixView";
import { MadeView } from "@/ui/workbench/MadeView";
import { RemarkThread } from "@/ui/workbench/RemarkThread";
import { ReviewWords, StageHead } from "@/ui/workbench/StageWords";
import { ExampleButton } from "./ExampleButton";
import classes from "./corrections.module.css";

/** The whole thread of a unit: what the model wrote, what each person made of it, in order. */
export function UnitPage() {
  const { id = "" } = useParams({ strict: false });
  const unit = useQuery({ queryKey: ["units", id], queryFn: () => got(api.GET("/api/v1/units/{unit_id}", { params: { path: { unit_id: Number(id) } } })) });
  return <Fetched query={unit}>{(data) => <UnitView unit={data} />}</Fetched>;
}

function UnitView({ unit: thread }: { unit: UnitThread }) {
  const { unit, problem } = thread;
  const word = useWord();
  const me = useMe().data;
  return (
    <Page
      title={`#${unit.id}`}
      heading={
        <Trans>
          Unit <Isolated>#{unit.id}</Isolated>
        </Trans>
      }
      above={
        <Link to="/units">
          <Trans>Units</Trans>
        </Link>
      }
      lead={
        <>
          <StateMark state={unit.state} /> · {word("unitKind", unit.kind)}
          {unit.attempt_id !== null && (
            <>
              {" "}
              ·{" "}
              <Link to="/attempts/$id" params={{ id: String(unit.attempt_id) }}>
                <Trans>the model’s answer</Trans>
              </Link>
            </>
          )}
          {thread.models.length > 1 && (
            <>
              {" "}
              · <bdi>{thread.models.join(" / ")}</bdi>
            </>
          )}
          {thread.author && (
            <>
              {" "}
              · <Trans>corrected by</Trans> <span dir="auto">{thread.author}</span>
            </>
          )}
        </>
      }
    >
      <Section title={problem ? <Trans>Problem</Trans> : <Trans>What is wanted</Trans>}>
        <div lang={unit.language} dir={unit.language === "ar" ? "rtl" : "ltr"} className={classes.reading}>
          <Markdown text={problem?.statement ?? thread.brief} />
        </div>
        <AttachmentList attachments={problem?.attachments ?? []} />
      </Section>
      <Section title={<Trans>What was done</Trans>}>
        <Thread thread={thread} />
        {unit.kind === "correct" && unit.state === "accepted" && hasRole(me, "lead", "operator", "admin") && <ExampleButton unit={unit.id} />}
        {thread.history.length > 0 && <RemarkThread unit={unit.id} />}
      </Section>
    </Page>
  );
}

/** Stages in order; the n-th correcting stage made the n-th correction. */
function Thread({ thread }: { thread: UnitThread }) {
  const { history, corrections, attempt, unit } = thread;
  if (history.length === 0) {
    return <Empty title={<Trans>Nobody has worked on it yet</Trans>} reason={<Trans>It waits in the queue.</Trans>} />;
  }
  const made = history.filter(({ kind }) => kind === "correct");
  return (
    <ol className={classes.stages}>
      {history.map((stage) => {
        const correction = stage.kind === "correct" ? corrections[made.indexOf(stage)] : undefined;
        const judged = corrections[made.filter(({ number }) => number < stage.number).length - 1];
        return (
          <li key={stage.number}>
            <StageHead stage={stage} />
            {correction?.kind === "correct" && attempt && <CorrectionView unit={unit.id} correction={correction} steps={stepsBy(attempt, cutIn(correction.content))} language={unit.language} errorKinds={thread.error_kinds} />}
            {correction && correction.kind !== "correct" && <MadeView correction={correction} matter={thread} language={unit.language} />}
            {stage.kind === "review" && <ReviewWords stage={stage} />}
            {stage.outcome === "fix" && judged && attempt && (
              <FixView stage={stage} correction={judged} steps={stepsBy(attempt, cutIn(judged.content))} language={unit.language} errorKinds={thread.error_kinds} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
