import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useClock } from "@/i18n/instants";
import { Isolated, Money, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { Failed } from "./Failed";
import { Withdraw } from "./Withdraw";
import classes from "./payouts.module.css";

export function SentFiles({ organisation, onDone }: { organisation: number | undefined; onDone: () => void }) {
  const { t } = useLingui();
  const files = useList(["payouts", "batches"], (cursor) => got(api.GET("/api/v1/payout-batches", { params: { query: { cursor } } })));
  return (
    <>
      {organisation && <SendForm organisation={organisation} onDone={onDone} />}
      <Listed query={files} empty={<Empty title={<Trans>No file yet</Trans>} reason={<Trans>Approved payouts leave in files, one for each currency.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Files`}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "file",
                head: <Trans>File</Trans>,
                cell: (row) => (
                  <>
                    {organisation && row.withdrawal === null ? (
                      <a href={row.file} download>
                        <Isolated>{row.message_id}</Isolated>
                      </a>
                    ) : (
                      <Isolated>{row.message_id}</Isolated>
                    )}{" "}
                    <SimulatedMark when={row.simulated} />
                    {organisation && <Withdraw file={row} onDone={onDone} />}
                  </>
                ),
              },
              { key: "payments", head: <Trans>Payments</Trans>, figure: true, minor: true, cell: (row) => <Num value={row.payments} /> },
              { key: "sum", head: <Trans>Sum</Trans>, figure: true, cell: (row) => <Money amount={row.control_sum} /> },
              { key: "open", head: <Trans>With the bank</Trans>, figure: true, minor: true, cell: (row) => <Num value={row.in_transit} /> },
              { key: "sent", head: <Trans>Written</Trans>, minor: true, cell: (row) => <When at={row.sent_at} /> },
              { key: "hash", head: <Trans>Fingerprint</Trans>, minor: true, cell: (row) => <Isolated>{row.file_sha256.slice(0, 12)}</Isolated> },
            ]}
          />
        )}
      </Listed>
    </>
  );
}

/** Offers the currencies of what is approved; where nothing is, there is no form. */
function SendForm({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const { t } = useLingui();
  const pending = useList(["payouts", "pending"], (cursor) => got(api.GET("/api/v1/payouts", { params: { query: { cursor, state: "pending", limit: 200 } } })));
  const rows = pending.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = [...new Set(rows.map((row) => `${row.amount.currency}${row.simulated ? " *" : ""}`))];
  const [kind, setKind] = useState("");
  const [provider, setProvider] = useState<"pain001" | "csv">("pain001");
  const { today } = useClock();
  const [date, setDate] = useState(today);
  const chosen = kinds.includes(kind) ? kind : (kinds[0] ?? "");
  const send = useMutation({
    mutationFn: () => got(api.POST("/api/v1/payout-batches", { body: { organisation_id: organisation, currency: chosen.slice(0, 3), simulated: chosen.endsWith("*"), provider, execution_date: date } })),
    onSuccess: onDone,
  });
  if (kinds.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.row}>
        <NativeSelect label={t`Currency`} value={chosen} data={kinds.map((each) => ({ value: each, label: each.endsWith("*") ? t`${each.slice(0, 3)}, play money` : each }))} onChange={(event) => setKind(event.currentTarget.value)} />
        <NativeSelect label={t`For`} value={provider} data={[{ value: "pain001", label: t`a bank (pain.001)` }, { value: "csv", label: t`a payout service (CSV)` }]} onChange={(event) => setProvider(event.currentTarget.value as "pain001" | "csv")} />
        <TextInput type="date" label={t`To be paid on`} required value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        <Button type="submit" loading={send.isPending}>
          <Trans>Write the file</Trans>
        </Button>
      </div>
      <Failed error={send.error} />
    </form>
  );
}
