import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { useLedgerWords } from "./ledgerWords";
import classes from "./payroll.module.css";

export function LedgerPage() {
  const { t } = useLingui();
  const words = useLedgerWords();
  const { reference } = useSearch({ from: "/signed-in/shell/ledger" });
  return (
    <Page title={t`Ledger`} lead={reference ? <Isolated>{reference}</Isolated> : <Trans>Double entry: each transfer leaves one account and arrives at another, and is never changed.</Trans>}>
      <Listed query={useList(["transfers", reference], (cursor) => got(api.GET("/api/v1/ledger/transfers", { params: { query: { reference, cursor } } })))} empty={<Empty title={<Trans>No transfer</Trans>} reason={<Trans>Transfers are posted when a pay run is approved.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Transfers`}
            rows={rows}
            rowKey={(transfer) => transfer.id}
            columns={[
              {
                key: "kind",
                head: <Trans>What</Trans>,
                cell: (transfer) => (
                  <>
                    {words.transfer(transfer.kind)} <SimulatedMark when={transfer.simulated} />
                  </>
                ),
              },
              { key: "credit", head: <Trans>Credit</Trans>, minor: true, cell: (transfer) => <Account kind={transfer.credit.kind} owner={transfer.credit.owner} /> },
              { key: "debit", head: <Trans>Debit</Trans>, minor: true, cell: (transfer) => <Account kind={transfer.debit.kind} owner={transfer.debit.owner} /> },
              {
                key: "reference",
                head: <Trans>Reference</Trans>,
                cell: (transfer) => (
                  <Link to="/ledger" search={{ reference: transfer.reference }}>
                    <Isolated>{transfer.reference}</Isolated>
                  </Link>
                ),
              },
              { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (transfer) => <Money amount={{ minor: transfer.amount_minor, currency: transfer.currency }} /> },
              { key: "at", head: <Trans>When</Trans>, minor: true, cell: (transfer) => <When at={transfer.event_at} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}

/** An account in words, and whose it is. */
function Account({ kind, owner }: { kind: string; owner: string }) {
  const words = useLedgerWords();
  return (
    <>
      {words.account(kind)} <Isolated className={classes.soft}>{owner}</Isolated>
    </>
  );
}
