import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Clock, Days, Money, When } from "@/ui/Figures";
import { Filter } from "@/ui/Filters";
import { SimulatedMark } from "@/ui/Marks";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { EarnedMonths } from "./EarnedMonths";
import { EarnedDays } from "./EarnedDays";
import { OwnStatements } from "./OwnStatements";
import { OwnWithheld } from "./OwnWithheld";
import { OwnWithholdingRules } from "./OwnWithholdingRules";
import type { EarnedSum, Earnings } from "./types";

/** What one earns today, in the period under way and in a year; every figure opens to the days and rows it is made of. */
export function EarningsPage() {
  const { t } = useLingui();
  const { year } = useSearch({ from: "/signed-in/shell/earnings" });
  const earnings = useQuery({ queryKey: ["earnings", year], queryFn: () => got(api.GET("/api/v1/earnings", { params: { query: { year } } })) });
  return (
    <Page title={t`Earnings`} lead={<Trans>What your work has brought, from the first second on. Each figure opens to the days, units and statements that it is made of.</Trans>}>
      <Fetched query={earnings}>{(data) => <EarningsView earnings={data} />}</Fetched>
    </Page>
  );
}

function EarningsView({ earnings }: { earnings: Earnings }) {
  const { t } = useLingui();
  const { month } = useSearch({ from: "/signed-in/shell/earnings" });
  const shown = String(earnings.year);
  return (
    <>
      <Figures>
        <Figure label={<Trans>Today</Trans>} note={<Hours sums={earnings.today} />}>
          <Link to="/today">
            <Sums sums={earnings.today} />
          </Link>
        </Figure>
        {earnings.periods.map((period) => (
          <Figure
            key={period.organisation.id}
            label={
              earnings.periods.length > 1 ? (
                <>
                  <Trans>This period</Trans>, <span dir="auto">{period.organisation.name}</span>
                </>
              ) : (
                <Trans>This period</Trans>
              )
            }
            note={
              <>
                <Days start={period.start} end={period.end} />
              </>
            }
          >
            <Link to="/earnings" search={{ year: Number(period.start.slice(0, 4)), month: period.start.slice(0, 7) }} hash="days">
              <Sums sums={period.sums} />
            </Link>
          </Figure>
        ))}
        <Figure label={<Trans>In {shown}</Trans>} note={<Hours sums={earnings.sums} />}>
          <a href="#year">
            <Sums sums={earnings.sums} />
          </a>{" "}
          <SimulatedMark when={earnings.simulated} />
        </Figure>
        {earnings.periods.map((period) => (
          <Figure
            key={period.organisation.id}
            label={<Trans>Next pay day</Trans>}
            note={period.hold_days > 0 ? <Plural value={period.hold_days} one="# day after the period is paid, at the earliest" other="# days after the period is paid, at the earliest" /> : <Trans>at the earliest, once two people have approved</Trans>}
          >
            <When at={period.pay_day} only="date" timeZone="UTC" />
          </Figure>
        ))}
      </Figures>
      <Section
        title={
          <span id="year">
            <Trans>Year by month</Trans>
          </span>
        }
        note={<Trans>A day counts where it was worked, in the time zone of your clock then.</Trans>}
        actions={
          <Filter label={t`Year`} name="year" value={earnings.year} options={earnings.years.map((each) => ({ value: String(each), label: String(each) }))} />
        }
      >
        <EarnedMonths earnings={earnings} />
      </Section>
      {month && <EarnedDays month={month} />}
      <OwnWithheld />
      <OwnWithholdingRules />
      <NotCredited earnings={earnings} />
      <Section title={<Trans>Statements</Trans>} note={<Trans>Each is frozen, known by its hash and the same in every form.</Trans>}>
        <OwnStatements />
      </Section>
    </>
  );
}

function Hours({ sums }: { sums: readonly EarnedSum[] }) {
  return <Clock seconds={sums.reduce((all, each) => all + each.seconds, 0)} />;
}

function Sums({ sums }: { sums: readonly EarnedSum[] }) {
  if (sums.length === 0) return <None />;
  return sums.map((each, at) => (
    <span key={each.currency}>
      {at > 0 && " + "}
      <Money amount={{ minor: each.total_minor, currency: each.currency }} />
    </span>
  ));
}

/** Time that was observed and is not paid, with the reason: nothing is left out in silence. */
function NotCredited({ earnings }: { earnings: Earnings }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Section title={<Trans>Observed, but not credited</Trans>} note={<Trans>Time is never withheld for quality.</Trans>}>
      {earnings.not_credited.length === 0 ? (
        <Empty title={<Trans>Nothing was left out</Trans>} reason={<Trans>No time of this year was over the cap or outside your claim. Pauses of a day stand on the page “Today”.</Trans>} />
      ) : (
        <Table
          label={t`Observed, but not credited`}
          rows={earnings.not_credited}
          rowKey={(row) => row.reason}
          columns={[
            { key: "what", head: <Trans>What</Trans>, cell: (row) => word("uncredited", row.reason) },
            { key: "much", head: <Trans>Time</Trans>, figure: true, cell: (row) => <Clock seconds={row.seconds} /> },
          ]}
        />
      )}
    </Section>
  );
}
