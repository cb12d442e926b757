import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useFormats } from "@/i18n/format";
import { Clock, Money } from "@/ui/Figures";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { EarningsChart } from "./EarningsChart";
import type { EarnedSum, Earnings } from "./types";

/** A year as bars, and beside them the table that says the same in figures; each month opens to its days. */
export function EarnedMonths({ earnings }: { earnings: Earnings }) {
  const { t } = useLingui();
  const formats = useFormats();
  const rows = earnings.months.flatMap(({ month, sums }) => sums.map((sum) => ({ month, ...sum })));
  const currency = earnings.sums[0]?.currency;
  if (!currency) return <Empty title={<Trans>Nothing in this year</Trans>} reason={<Trans>Time counts from the moment a problem opens.</Trans>} />;
  const amount = (sum: EarnedSum, minor: number) => <Money amount={{ minor, currency: sum.currency }} />;
  const adjusted = rows.some((row) => row.adjustment_minor !== 0);
  return (
    <>
      <EarningsChart year={earnings.year} currency={currency} months={rows.filter((row) => row.currency === currency)} />
      <Table
        label={t`Year by month`}
        rows={rows}
        rowKey={(row) => `${row.month} ${row.currency}`}
        columns={[
          {
            key: "month",
            head: <Trans>Month</Trans>,
            cell: (row) => (
              <Link to="/earnings" search={{ year: earnings.year, month: row.month }} hash="days">
                {formats.month(`${row.month}-01`)}
              </Link>
            ),
          },
          { key: "time", head: <Trans>Hours</Trans>, figure: true, cell: (row) => <Clock seconds={row.seconds} /> },
          { key: "pay", head: <Trans>For time</Trans>, figure: true, minor: true, cell: (row) => amount(row, row.time_minor) },
          { key: "bonus", head: <Trans>Bonuses</Trans>, figure: true, cell: (row) => amount(row, row.bonus_minor) },
          ...(adjusted ? [{ key: "adjusted", head: <Trans>Adjustments</Trans>, figure: true, minor: true, cell: (row: EarnedSum) => amount(row, row.adjustment_minor) }] : []),
          { key: "total", head: <Trans>Earned</Trans>, figure: true, cell: (row) => <strong>{amount(row, row.total_minor)}</strong> },
          { key: "stated", head: <Trans>On statements</Trans>, figure: true, minor: true, cell: (row) => amount(row, row.stated_minor) },
        ]}
      />
    </>
  );
}
