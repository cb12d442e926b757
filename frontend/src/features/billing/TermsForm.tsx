import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { decimalOf } from "@/i18n/format";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import { WholeNumber } from "@/ui/WholeNumber";
import { basisPointsOf, minorOf, percentOf } from "@/i18n/amounts";
import type { ClientMoney, Terms } from "./types";
import classes from "./billing.module.css";

function begun(terms: Terms | null, name: string) {
  const currency = terms?.currency ?? "USD";
  return {
    mode: terms?.mode === "prefund" ? ("prefund" as const) : ("invoice" as const),
    currency,
    fee: percentOf(terms?.fee_basis_points ?? 0),
    days: terms?.payment_days ?? 30,
    legalName: terms?.legal_name ?? name,
    address: terms?.address ?? "",
    taxNumber: terms?.tax_number ?? "",
    taxLabel: terms?.tax_label ?? "",
    tax: percentOf(terms?.tax_basis_points ?? 0),
    seller: terms?.seller ?? "",
    alone: decimalOf({ minor: terms?.four_eyes_above_minor ?? 0, currency }),
  };
}

export function TermsForm({ client, onDone }: { client: ClientMoney; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [form, setForm] = useState(() => begun(client.terms, client.organisation.name));
  const [fee, tax, alone] = [basisPointsOf(form.fee), basisPointsOf(form.tax), minorOf(form.alone, form.currency)];
  const fits = fee !== null && tax !== null && alone !== null;
  const set = useMutation({
    mutationFn: () =>
      got(
        api.PUT("/api/v1/billing/terms", {
          body: {
            organisation: client.organisation.id, mode: form.mode, currency: form.currency, fee_basis_points: fee ?? 0, payment_days: form.days, legal_name: form.legalName,
            address: form.address, tax_number: form.taxNumber, tax_label: form.taxLabel, tax_basis_points: tax ?? 0, seller: form.seller, four_eyes_above_minor: alone ?? 0,
          },
        }),
      ),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const text = (name: "currency" | "fee" | "legalName" | "address" | "taxNumber" | "taxLabel" | "tax" | "seller" | "alone") => ({
    value: form[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setForm((before) => ({ ...before, [name]: value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits) set.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Terms of payment</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Terms of payment`}>
        <form onSubmit={submit} className={classes.form}>
          <NativeSelect
            label={t`The client pays`}
            value={form.mode}
            data={[{ value: "invoice", label: t`by invoice` }, { value: "prefund", label: t`in ahead` }]}
            onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, mode: value === "prefund" ? "prefund" : "invoice" }))}
          />
          <div className={classes.row}>
            <TextInput label={t`Currency`} dir="ltr" maxLength={3} required {...text("currency")} />
            <TextInput label={t`Fee in %`} dir="ltr" inputMode="decimal" required error={fee === null && t`From 0 to 100`} {...text("fee")} />
            <WholeNumber label={t`Days to pay`} min={0} max={365} value={form.days} onChange={(days) => days !== null && setForm((before) => ({ ...before, days }))} />
          </div>
          <TextInput label={t`Name on the invoice`} dir="auto" required {...text("legalName")} />
          <Textarea label={t`Address`} dir="auto" rows={3} {...text("address")} />
          <TextInput label={t`Tax number`} dir="ltr" {...text("taxNumber")} />
          <div className={classes.row}>
            <TextInput label={t`Tax line`} dir="auto" {...text("taxLabel")} />
            <TextInput label={t`Tax in %`} dir="ltr" inputMode="decimal" required error={tax === null && t`From 0 to 100`} {...text("tax")} />
          </div>
          <Textarea label={t`Who issues the invoice: name and address`} dir="auto" rows={3} {...text("seller")} />
          <TextInput label={t`Receipts above this need a second person`} dir="ltr" inputMode="decimal" required error={alone === null && t`Write an amount such as 1200.50.`} {...text("alone")} />
          <div>
            <Button type="submit" loading={set.isPending} disabled={!fits}>
              <Trans>Set</Trans>
            </Button>
          </div>
          {set.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={set.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}
