import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useClock } from "@/i18n/instants";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import { minorOf } from "@/i18n/amounts";
import type { ClientMoney } from "./types";
import classes from "./billing.module.css";

export function ReceiptForm({ client, currency, onDone }: { client: ClientMoney; currency: string; onDone: () => void }) {
  const { t } = useLingui();
  const organisation = client.organisation.id;
  const [opened, setOpened] = useState(false);
  const [invoice, setInvoice] = useState("");
  const [typed, setTyped] = useState("");
  const [reference, setReference] = useState("");
  const { today } = useClock();
  const [day, setDay] = useState(today);
  const minor = minorOf(typed, currency);
  const open = useQuery({
    queryKey: ["open-invoices", organisation],
    queryFn: () => got(api.GET("/api/v1/invoices", { params: { query: { organisation, limit: 200 } } })),
    enabled: opened,
  });
  const unpaid = (open.data?.items ?? []).filter(({ state }) => state === "issued" || state === "overdue");
  const record = useMutation({
    mutationFn: (amount: number) =>
      got(api.POST("/api/v1/receipts", { body: { organisation, invoice: invoice ? Number(invoice) : null, amount_minor: amount, currency, bank_reference: reference, received_on: day, note: "" } })),
    onSuccess: () => {
      setOpened(false);
      setTyped("");
      setReference("");
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor) record.mutate(minor);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Record money received</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Record money received`}>
        <form onSubmit={submit} className={classes.form}>
          <NativeSelect
            label={t`For`}
            value={invoice}
            data={[{ value: "", label: t`paid in ahead` }, ...unpaid.map((each) => ({ value: String(each.id), label: each.number }))]}
            onChange={(event) => setInvoice(event.currentTarget.value)}
          />
          <TextInput label={t`Amount in ${currency}`} dir="ltr" inputMode="decimal" required value={typed} error={typed !== "" && !minor && t`Write an amount such as 1200.50.`} onChange={(event) => setTyped(event.currentTarget.value)} />
          <TextInput label={t`Bank reference`} description={t`As the bank wrote it. The same reference is never recorded twice.`} dir="ltr" required maxLength={80} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
          <TextInput type="date" label={t`Received`} required value={day} onChange={(event) => setDay(event.currentTarget.value)} />
          <div>
            <Button type="submit" loading={record.isPending} disabled={!minor}>
              <Trans>Record</Trans>
            </Button>
          </div>
          {record.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={record.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}
