import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import type { ListQuery } from "@/api/list";
import { Days, Isolated, Money } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Table, type Column } from "@/ui/Table";

type Statement = Shapes["StatementOut"];

interface StatementsTableProps {
  query: ListQuery<Statement>;
  /** What stands between the number and what is paid. */
  more: Column<Statement>[];
  /** What stands at the end. */
  last: Column<Statement>;
}

/** Statements by number; each opens. */
export function StatementsTable({ query, more, last }: StatementsTableProps) {
  const { t } = useLingui();
  const number: Column<Statement> = {
    key: "number",
    head: <Trans>Statement</Trans>,
    cell: (statement) => (
      <>
        <Link to="/statements/$id" params={{ id: String(statement.id) }}>
          <Isolated>{statement.number}</Isolated>
        </Link>{" "}
        <SimulatedMark when={statement.simulated} />
      </>
    ),
  };
  const period: Column<Statement> = {
    key: "period",
    head: <Trans>Period</Trans>,
    minor: true,
    cell: (statement) => (
      <>
        <Days start={statement.period_start} end={statement.period_end} />
      </>
    ),
  };
  const net: Column<Statement> = { key: "net", head: <Trans>Net</Trans>, figure: true, cell: (statement) => <Money amount={statement.net} /> };
  return (
    <Listed query={query} empty={<Empty title={<Trans>No statement yet</Trans>} reason={<Trans>One is made at the end of a period, when its pay run is approved. Until then your time is on the page “Today”.</Trans>} />}>
      {(rows) => <Table label={t`Statements`} rows={rows} rowKey={(statement) => statement.id} columns={[number, ...more, period, net, last]} />}
    </Listed>
  );
}
