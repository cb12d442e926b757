import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { Clock, Days, Isolated, Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import { percentOf } from "@/i18n/amounts";
import { InvoiceState } from "./InvoiceState";
import { InvoiceFiles } from "./InvoicesTable";
import classes from "./billing.module.css";

type Detail = Shapes["InvoiceDetail"];

export function InvoicePage() {
  const { id } = useParams({ from: "/signed-in/shell/invoices/$id" });
  const invoice = useQuery({ queryKey: ["invoice", id], queryFn: () => got(api.GET("/api/v1/invoices/{invoice_id}", { params: { path: { invoice_id: Number(id) } } })) });
  return <Fetched query={invoice}>{(found) => <Whole invoice={found} />}</Fetched>;
}

function Whole({ invoice }: { invoice: Detail }) {
  const { t } = useLingui();
  const me = useMe();
  const mayCredit = hasRole(me.data, "operator", "finance", "admin") && (invoice.state === "issued" || invoice.state === "overdue");
  return (
    <Page
      title={invoice.kind === "invoice" ? t`Invoice ${invoice.number}` : t`Credit note ${invoice.number}`}
      above={<Link to="/billing"><Trans>Budget and invoices</Trans></Link>}
      lead={<><InvoiceState state={invoice.state} /> <SimulatedMark when={invoice.simulated} /></>}
      actions={<InvoiceFiles invoice={invoice} />}
    >
      {invoice.discrepancies.length > 0 && (
        <div role="alert" className={classes.warning} data-level="100">
          <Trans>This document does not follow from its evidence:</Trans> {invoice.discrepancies.join(" ")}
        </div>
      )}
      <Section title={<Trans>About</Trans>}>
        <Facts>
          <Fact label={<Trans>Client</Trans>}><span dir="auto">{invoice.organisation.name}</span></Fact>
          <Fact label={<Trans>Period</Trans>}><Days start={invoice.period_start} end={invoice.period_end} /></Fact>
          <Fact label={<Trans>Issued</Trans>}><When at={invoice.issued_at} /></Fact>
          {invoice.kind === "invoice" && <Fact label={<Trans>To be paid by</Trans>}><When at={invoice.due_on} only="date" timeZone="UTC" /></Fact>}
          {invoice.credits && <Fact label={<Trans>Takes back</Trans>}><Link to="/invoices/$id" params={{ id: String(invoice.credits.id) }}><Isolated>{invoice.credits.name}</Isolated></Link></Fact>}
          {invoice.credit_note && <Fact label={<Trans>Taken back by</Trans>}><Link to="/invoices/$id" params={{ id: String(invoice.credit_note.id) }}><Isolated>{invoice.credit_note.name}</Isolated></Link></Fact>}
          {invoice.reason && <Fact label={<Trans>Reason</Trans>}><span dir="auto">{invoice.reason}</span></Fact>}
        </Facts>
      </Section>
      <Section title={<Trans>Statements</Trans>}>
        <Table
          label={t`Statements`}
          rows={invoice.lines}
          rowKey={(line) => line.number}
          columns={[
            { key: "statement", head: <Trans>Statement</Trans>, cell: (line) => <Link to="/statements/$id" params={{ id: String(line.statement) }}><Isolated>{line.statement_number}</Isolated></Link> },
            { key: "person", head: <Trans>For</Trans>, cell: (line) => <span dir="auto">{line.person}</span> },
            { key: "project", head: <Trans>Project</Trans>, minor: true, cell: (line) => <span dir="auto">{line.project}</span> },
            { key: "time", head: <Trans>Time</Trans>, figure: true, cell: (line) => <Clock seconds={line.seconds} /> },
            { key: "gross", head: <Trans>Amount</Trans>, figure: true, cell: (line) => <Money amount={line.gross} /> },
          ]}
        />
        <Sums invoice={invoice} />
      </Section>
      {mayCredit && <CreditForm invoice={invoice} />}
    </Page>
  );
}

function Sums({ invoice }: { invoice: Detail }) {
  const share = percentOf(invoice.fee_basis_points);
  return (
    <dl className={classes.sums}>
      <div><dt><Trans>Statements</Trans></dt><dd><Money amount={invoice.statements} /></dd></div>
      <div><dt><Trans>Fee <Isolated>{share} %</Isolated></Trans></dt><dd><Money amount={invoice.fee} /></dd></div>
      {invoice.tax.minor > 0 && <div><dt><bdi>{invoice.tax_label}</bdi></dt><dd><Money amount={invoice.tax} /></dd></div>}
      <div><dt><Trans>Total</Trans></dt><dd><Money amount={invoice.total} /></dd></div>
      {invoice.prefunded.minor > 0 && <div><dt><Trans>Paid in ahead</Trans></dt><dd><Money amount={invoice.prefunded} /></dd></div>}
      <div className={classes.due}><dt>{invoice.kind === "invoice" ? <Trans>To be paid</Trans> : <Trans>Given back</Trans>}</dt><dd><Money amount={invoice.due} /></dd></div>
      {invoice.received.minor > 0 && <div><dt><Trans>Received</Trans></dt><dd><Money amount={invoice.received} /></dd></div>}
    </dl>
  );
}

function CreditForm({ invoice }: { invoice: Detail }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const credit = useMutation({
    mutationFn: () => got(api.POST("/api/v1/invoices/{invoice_id}/credit", { params: { path: { invoice_id: invoice.id } }, body: { reason } })),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    credit.mutate();
  };
  return (
    <Section title={<Trans>Take it back</Trans>} note={<Trans>A credit note takes back the whole invoice under a number of its own; its statements wait for the next invoice.</Trans>}>
      <form onSubmit={submit} className={classes.row}>
        <TextInput label={t`Reason`} dir="auto" required maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={credit.isPending} disabled={!reason.trim()}>
          <Trans>Issue a credit note</Trans>
        </Button>
      </form>
      {credit.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={credit.error} />
        </p>
      )}
    </Section>
  );
}
