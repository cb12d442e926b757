import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Days, Isolated, Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Table } from "@/ui/Table";
import { InvoiceState } from "./InvoiceState";
import type { Invoice } from "./types";
import classes from "./billing.module.css";

export function InvoicesTable({ rows }: { rows: Invoice[] }) {
  const { t } = useLingui();
  return (
    <Table
      label={t`Invoices`}
      rows={rows}
      rowKey={(invoice) => invoice.id}
      columns={[
        {
          key: "number",
          head: <Trans>Invoice</Trans>,
          cell: (invoice) => (
            <>
              <Link to="/invoices/$id" params={{ id: String(invoice.id) }}>
                <Isolated>{invoice.number}</Isolated>
              </Link>{" "}
              <SimulatedMark when={invoice.simulated} />
            </>
          ),
        },
        {
          key: "period",
          head: <Trans>Period</Trans>,
          minor: true,
          cell: (invoice) => (
            <>
              <Days start={invoice.period_start} end={invoice.period_end} />
            </>
          ),
        },
        { key: "state", head: <Trans>State</Trans>, cell: (invoice) => <InvoiceState state={invoice.state} /> },
        { key: "total", head: <Trans>Total</Trans>, figure: true, minor: true, cell: (invoice) => <Money amount={invoice.total} /> },
        { key: "due", head: <Trans>To be paid</Trans>, figure: true, cell: (invoice) => <Money amount={invoice.due} /> },
        { key: "by", head: <Trans>By</Trans>, minor: true, cell: (invoice) => <When at={invoice.due_on} only="date" timeZone="UTC" /> },
        { key: "files", head: <Trans>Files</Trans>, cell: (invoice) => <InvoiceFiles invoice={invoice} /> },
      ]}
    />
  );
}

export function InvoiceFiles({ invoice }: { invoice: Invoice }) {
  const { t } = useLingui();
  return (
    <span className={classes.files}>
      <a href={invoice.pdf} aria-label={t`PDF of ${invoice.number}`}>
        PDF
      </a>
      <a href={invoice.csv} aria-label={t`CSV of ${invoice.number}`}>
        CSV
      </a>
    </span>
  );
}
