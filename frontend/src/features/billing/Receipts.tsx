import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { Empty, FailureReason } from "@/ui/States";
import { Table } from "@/ui/Table";
import { ReceiptFor } from "./ReceiptFor";
import { ReceiptForm } from "./ReceiptForm";
import { ReceiptState } from "./InvoiceState";
import type { ClientMoney, Receipt } from "./types";
import classes from "./billing.module.css";

/** Money that came from the client; what one person recorded, another confirms. */
export function Receipts({ client, onDone }: { client: ClientMoney; onDone: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const organisation = client.organisation.id;
  const mayDecide = hasRole(me.data, "operator", "finance", "admin");
  const mayRecord = hasRole(me.data, "finance", "admin") && client.terms;
  const receipts = useList(["receipts", organisation], (cursor) => got(api.GET("/api/v1/receipts", { params: { query: { organisation, cursor } } })));
  const decide = useMutation({
    mutationFn: ({ id, yes }: { id: number; yes: boolean }) => {
      const params = { path: { receipt_id: id } };
      return yes ? got(api.POST("/api/v1/receipts/{receipt_id}/confirm", { params })) : got(api.POST("/api/v1/receipts/{receipt_id}/refuse", { params }));
    },
    onSuccess: onDone,
  });
  const choice = (receipt: Receipt) =>
    receipt.state === "recorded" && mayDecide && receipt.recorded_by.id !== me.data?.id ? (
      <span className={classes.row}>
        <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate({ id: receipt.id, yes: true })}>
          <Trans>Confirm</Trans>
        </Button>
        <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => decide.mutate({ id: receipt.id, yes: false })}>
          <Trans>It did not come</Trans>
        </Button>
      </span>
    ) : (
      <ReceiptState state={receipt.state} />
    );
  return (
    <Section title={<Trans>Money received</Trans>} actions={mayRecord && client.terms && <ReceiptForm client={client} currency={client.terms.currency} onDone={onDone} />}>
      {decide.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={decide.error} />
        </p>
      )}
      <Listed query={receipts} empty={<Empty title={<Trans>Nothing has come yet</Trans>} reason={<Trans>Finance records here what the bank has received, for an invoice or paid in ahead.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Money received`}
            rows={rows}
            rowKey={(receipt) => receipt.id}
            columns={[
              {
                key: "reference",
                head: <Trans>Bank reference</Trans>,
                cell: (receipt) => (
                  <>
                    <Link to="/ledger" search={{ reference: receipt.bank_reference }}>
                      <Isolated>{receipt.bank_reference}</Isolated>
                    </Link>{" "}
                    <SimulatedMark when={receipt.simulated} />
                  </>
                ),
              },
              { key: "for", head: <Trans>For</Trans>, minor: true, cell: (receipt) => <ReceiptFor receipt={receipt} /> },
              { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (receipt) => <Money amount={receipt.amount} /> },
              { key: "on", head: <Trans>Received</Trans>, minor: true, cell: (receipt) => <When at={receipt.received_on} only="date" timeZone="UTC" /> },
              { key: "state", head: <Trans>State</Trans>, cell: choice },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}
