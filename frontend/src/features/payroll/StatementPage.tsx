import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { get } from "@/api/call";
import { Clock, Isolated, Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import type { StatementDetail, StatementLine } from "./types";
import classes from "./payroll.module.css";

export function StatementPage() {
  const { id = "" } = useParams({ strict: false });
  const statement = useQuery({ queryKey: ["statements", id], queryFn: () => get<StatementDetail>(`/statements/${id}`) });
  return <Fetched query={statement}>{(data) => <StatementView statement={data} />}</Fetched>;
}

function StatementView({ statement }: { statement: StatementDetail }) {
  return (
    <Page
      title={statement.number}
      heading={
        <>
          <Trans>
            Statement <Isolated>{statement.number}</Isolated>
          </Trans>{" "}
          <SimulatedMark when={statement.simulated} />
        </>
      }
      above={
        <Link to="/statements">
          <Trans>Statements</Trans>
        </Link>
      }
      lead={<span dir="auto">{statement.person}</span>}
      actions={
        <a href={`/statements/${statement.id}/html`}>
          <Trans>To print</Trans>
        </a>
      }
    >
      <Facts>
        <Fact label={<Trans>Period</Trans>}>
          <When at={statement.period_start} only="date" timeZone="UTC" /> – <When at={statement.period_end} only="date" timeZone="UTC" />
        </Fact>
        <Fact label={<Trans>Days are those of</Trans>}>
          <Isolated>{statement.time_zone}</Isolated>
        </Fact>
        <Fact label={<Trans>Time</Trans>}>
          <Clock seconds={statement.seconds} />
        </Fact>
        <Fact label={<Trans>Issued</Trans>}>
          <When at={statement.issued_at} />
        </Fact>
        <Fact label={<Trans>In the ledger</Trans>}>
          <Link to="/ledger" search={{ reference: statement.number }}>
            <Trans>show the transfer</Trans>
          </Link>
        </Fact>
        <Fact label={<Trans>Fingerprint</Trans>}>
          <Isolated>{statement.record_sha256.slice(0, 16)}</Isolated>
        </Fact>
      </Facts>
      <Section title={<Trans>Lines</Trans>} note={<Trans>Seconds × rate, rounded once per line. Each opens to the pieces of time it pays.</Trans>}>
        <ol className={classes.lineList}>
          {statement.lines.map((line) => (
            <Line key={line.number} line={line} timeZone={statement.time_zone} />
          ))}
        </ol>
        <p className={classes.total}>
          <span>
            <Trans>Together</Trans>
          </span>
          <Money amount={statement.gross} />
        </p>
      </Section>
    </Page>
  );
}

function Line({ line, timeZone }: { line: StatementLine; timeZone: string }) {
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <span>
          <When at={line.local_date} only="date" timeZone="UTC" />{" "}
          <span className={classes.soft} dir="auto">
            {line.description}
          </span>
        </span>
        <Clock seconds={line.seconds} />
        <span className={classes.soft}>
          × <Money amount={line.hourly} />
          <Trans>/h</Trans>
        </span>
        <strong>
          <Money amount={line.amount} />
        </strong>
      </div>
      {line.entries.length > 0 && (
        <details>
          <summary className={classes.soft}>
            <Trans>
              <Isolated>{line.entries.length}</Isolated> pieces of time
            </Trans>
          </summary>
          <ul className={classes.entries}>
            {line.entries.map((entry) => (
              <li key={entry.id}>
                <span>
                  <When at={entry.started_at} only="time" timeZone={timeZone} /> – <When at={entry.ended_at} only="time" timeZone={timeZone} />
                </span>
                <Clock seconds={entry.seconds} />
                {entry.unit_id ? (
                  <Link to="/units/$id" params={{ id: String(entry.unit_id) }}>
                    <Trans>
                      unit <Isolated>#{entry.unit_id}</Isolated>
                    </Trans>
                  </Link>
                ) : (
                  <Trans>between units</Trans>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
