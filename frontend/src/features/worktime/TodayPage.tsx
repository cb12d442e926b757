import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { today, type Today } from "@/api/workSession";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Money, When } from "@/ui/Figures";
import { Mark, SimulatedMark } from "@/ui/Marks";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { None, Table } from "@/ui/Table";

export function TodayPage() {
  const { t } = useLingui();
  const worked = useQuery({ queryKey: ["worktime", "today"], queryFn: today, refetchInterval: 30_000 });
  return (
    <Page title={t`Today`} lead={<Trans>What was observed of your work today, and what it earns. Every piece that is not counted says why.</Trans>}>
      <Fetched query={worked}>{(data) => <TodayView worked={data} />}</Fetched>
    </Page>
  );
}

function TodayView({ worked }: { worked: Today }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <>
      <Figures>
        <Figure label={<Trans>Time</Trans>}>
          <Clock seconds={worked.credited_seconds} />
        </Figure>
        <Figure label={<Trans>Earned</Trans>}>
          {worked.amount ? <Money amount={worked.amount} /> : <None />}
          {worked.other_amounts.map((amount) => (
            <span key={amount.currency}>
              {" + "}
              <Money amount={amount} />
            </span>
          ))}
        </Figure>
        <Figure label={<Trans>Left today</Trans>}>
          <Clock seconds={Math.max(0, worked.cap_seconds - worked.credited_seconds)} />
        </Figure>
      </Figures>
      <Section
        title={<Trans>Pieces of time</Trans>}
        actions={
          <Link to="/manual-time">
            <Trans>Something is missing or wrong</Trans>
          </Link>
        }
      >
        {worked.entries.length === 0 ? (
          <Empty title={<Trans>Nothing yet today</Trans>} reason={<Trans>Time counts from the moment a problem opens.</Trans>}>
            <Link to="/work">
              <Trans>To the next problem</Trans>
            </Link>
          </Empty>
        ) : (
          <Table
            label={t`Pieces of time`}
            rows={worked.entries}
            rowKey={(entry) => `${entry.started_at}-${entry.reason}-${entry.id}`}
            columns={[
              {
                key: "from",
                head: <Trans>From – to</Trans>,
                cell: (entry) => (
                  <>
                    <When at={entry.started_at} only="time" timeZone={worked.time_zone} /> – <When at={entry.ended_at} only="time" timeZone={worked.time_zone} /> <SimulatedMark when={entry.simulated} />
                  </>
                ),
              },
              {
                key: "unit",
                head: <Trans>Unit</Trans>,
                cell: (entry) =>
                  entry.unit_id ? (
                    <Link to="/units/$id" params={{ id: String(entry.unit_id) }}>
                      <Isolated>#{entry.unit_id}</Isolated>
                    </Link>
                  ) : (
                    <None />
                  ),
              },
              { key: "time", head: <Trans>Time</Trans>, figure: true, cell: (entry) => <Clock seconds={entry.seconds} /> },
              { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (entry) => (entry.hourly ? <Money amount={entry.hourly} /> : <None />) },
              {
                key: "credited",
                head: <Trans>Credited</Trans>,
                cell: (entry) =>
                  entry.credited ? (
                    <>
                      <Mark tone="good">
                        <Trans>yes</Trans>
                      </Mark>{" "}
                      {entry.kind !== "observed" && word("timeKind", entry.kind)}
                    </>
                  ) : (
                    <>
                      <Mark tone="unsure">
                        <Trans>no</Trans>
                      </Mark>{" "}
                      {word("uncredited", entry.reason)}
                    </>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
