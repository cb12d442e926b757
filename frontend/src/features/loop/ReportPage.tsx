import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useParams } from "@tanstack/react-router";
import { useFrontier } from "@/api/frontier";
import { useWord } from "@/i18n/words";
import { Span } from "@/ui/Figures";
import { ProgressLine, SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Fetched } from "@/ui/States";
import { FrontierTable } from "@/ui/FrontierTable";
import { LiftTable } from "@/ui/LiftTable";
import { isGoing, useReport, type Report } from "./queries";
import { ReportFigures } from "./ReportFigures";
import classes from "./loop.module.css";

export function ReportPage() {
  const { id = "" } = useParams({ strict: false });
  return <Fetched query={useReport(id)}>{(report) => <ReportView report={report} />}</Fetched>;
}

function ReportView({ report }: { report: Report }) {
  const { t } = useLingui();
  const { run } = report;
  const frontier = useFrontier(run.project_id);
  return (
    <Page
      title={t`Report: ${run.name}`}
      heading={
        <>
          <span dir="auto">{run.name}</span> <SimulatedMark when={run.simulated} />
        </>
      }
      above={
        <Link to="/loops/$id" params={{ id: String(run.id) }}>
          <Trans>Report of a passage</Trans>
        </Link>
      }
      lead={
        <>
          <StateMark state={run.state} />
          {isGoing(run.state) && (
            <>
              {" "}
              · <Trans>the figures below are those so far</Trans>
            </>
          )}
        </>
      }
    >
      <Section title={<Trans>Did it help?</Trans>}>
        <Verdict report={report} />
        <LiftTable lifts={report.lifts} />
      </Section>
      <Section title={<Trans>What was done</Trans>} note={<Trans>Each number opens to the rows that it counts.</Trans>}>
        <ReportFigures figures={report.figures} />
      </Section>
      <Section title={<Trans>How long each part took</Trans>}>
        <Durations report={report} />
      </Section>
      <Section title={<Trans>Frontier</Trans>} note={<Trans>What the models now do alone, and where experts are still ahead.</Trans>}>
        <Fetched query={frontier}>{({ items }) => <FrontierTable rows={items} />}</Fetched>
      </Section>
    </Page>
  );
}

/** One sentence that says what was measured, also when there is no gain. */
function Verdict({ report }: { report: Report }) {
  const word = useWord();
  const { i18n } = useLingui();
  const { lifts } = report;
  if (lifts.length === 0) {
    return (
      <p className={classes.verdict}>
        <Trans>Nothing is measured yet: the lift needs a training run and an evaluation before and after it.</Trans>
      </p>
    );
  }
  const named = (chosen: typeof lifts) => new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(chosen.map(({ split }) => word("split", split)));
  const better = lifts.filter(({ low }) => low > 0);
  const worse = lifts.filter(({ high }) => high < 0);
  const level = lifts.filter(({ low, high }) => low <= 0 && high >= 0);
  return (
    <p className={classes.verdict}>
      {better.length > 0 && (
        <>
          <Trans>Better on: {named(better)}.</Trans>{" "}
        </>
      )}
      {worse.length > 0 && (
        <>
          <Trans>Worse on: {named(worse)}.</Trans>{" "}
        </>
      )}
      {level.length > 0 && <Trans>No difference that can be told from chance on: {named(level)}.</Trans>}
    </p>
  );
}

function Durations({ report }: { report: Report }) {
  const word = useWord();
  const longest = Math.max(1, ...report.durations.map(({ seconds }) => seconds ?? 0));
  const total = report.durations.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return (
    <ul className={classes.durations}>
      {report.durations.map(({ name, state, seconds }) => (
        <li key={name}>
          <span>{word("stage", name)}</span>
          <ProgressLine done={seconds ?? 0} total={longest} label={word("stage", name)} />
          <span>{seconds === null ? word("state", state) : <Span seconds={seconds} />}</span>
        </li>
      ))}
      <li>
        <strong>
          <Trans>Together</Trans>
        </strong>
        <span />
        <strong>
          <Span seconds={total} />
        </strong>
      </li>
    </ul>
  );
}
