import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { useNow } from "@/ui/useNow";
import { Failed } from "./Failed";
import { payeeColumn } from "./Payee";
import { PayoutParts } from "./PayoutParts";
import type { Payout } from "./types";
import classes from "./payouts.module.css";

export function PayoutList({ handles, onDone }: { handles: boolean; onDone: () => void }) {
  const { t } = useLingui();
  const payouts = useList(["payouts"], (cursor) => got(api.GET("/api/v1/payouts", { params: { query: { cursor } } })));
  return (
    <Listed query={payouts} empty={<Empty title={<Trans>No payout yet</Trans>} reason={<Trans>Payouts are prepared from available pay.</Trans>} />}>
      {(rows) => (
        <Table
          label={t`Payouts`}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            payeeColumn(),
            { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (row) => <Money amount={row.amount} /> },
            { key: "state", head: <Trans>State</Trans>, cell: (row) => <><State payout={row} />{handles && <Deeds payout={row} onDone={onDone} />}<PayoutParts payout={row.id} /></> },
            { key: "to", head: <Trans>Goes to</Trans>, minor: true, cell: (row) => (row.masked ? <Isolated className={classes.masked}>{row.masked}</Isolated> : <None />) },
            { key: "prepared", head: <Trans>Prepared</Trans>, minor: true, cell: (row) => <When at={row.prepared_at} only="date" /> },
          ]}
        />
      )}
    </Listed>
  );
}

function State({ payout }: { payout: Payout }) {
  const now = useNow(true, 60_000);
  const until = payout.destination_on_hold_until;
  return (
    <>
      <StateMark state={payout.state} />
      {payout.reason && <div className={classes.soft} dir="auto">{payout.reason}</div>}
      {until && Date.parse(until) > now && (
        <div className={classes.soft}>
          <Trans>
            account changed: waits until <When at={until} />
          </Trans>
        </div>
      )}
      {payout.destination_needs_review && (
        <div className={classes.soft}>
          <Trans>account in another country</Trans>
        </div>
      )}
    </>
  );
}

function Deeds({ payout, onDone }: { payout: Payout; onDone: () => void }) {
  const { t } = useLingui();
  const path = { params: { path: { payout_id: payout.id } } };
  const run = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSuccess: onDone });
  const button = (label: string, call: () => Promise<unknown>, quiet = true) => (
    <Button size="compact-sm" variant={quiet ? "default" : "filled"} loading={run.isPending} onClick={() => run.mutate(call)}>
      {label}
    </Button>
  );
  const { state } = payout;
  return (
    <>
      <div className={classes.actions}>
        {state === "held" && payout.destination_needs_review && button(t`I have looked at it`, () => got(api.POST("/api/v1/payouts/{payout_id}/review-destination", path)))}
        {state === "held" && !payout.destination_needs_review && payout.may_approve && button(t`Approve`, () => got(api.POST("/api/v1/payouts/{payout_id}/approve", path)), false)}
        {state === "held" && !payout.may_approve && (
          <span className={classes.soft}>
            <Trans>somebody else approves it</Trans>
          </span>
        )}
        {(state === "held" || state === "pending") && button(t`Cancel`, () => got(api.POST("/api/v1/payouts/{payout_id}/cancel", { ...path, body: { reason: t`cancelled by hand` } })))}
        {state === "in_transit" && button(t`It has settled`, () => got(api.POST("/api/v1/payouts/{payout_id}/outcome", { ...path, body: { outcome: "settled", reason: t`entered by hand` } })))}
        {(state === "in_transit" || state === "settled") && button(t`It came back`, () => got(api.POST("/api/v1/payouts/{payout_id}/outcome", { ...path, body: { outcome: "returned", reason: t`entered by hand` } })))}
      </div>
      <Failed error={run.error} />
    </>
  );
}
