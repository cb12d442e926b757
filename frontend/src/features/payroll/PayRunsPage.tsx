import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, FailureReason } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { PrepareForm } from "./PrepareForm";
import classes from "./payroll.module.css";

export function PayRunsPage() {
  const { t } = useLingui();
  const me = useMe();
  const runs = useList(["pay-runs"], (cursor) => got(api.GET("/api/v1/pay-runs", { params: { query: { cursor } } })));
  const approve = useMutation({ mutationFn: (id: number) => got(api.POST("/api/v1/pay-runs/{pay_run_id}/approve", { params: { path: { pay_run_id: id } } })), onSuccess: () => void runs.refetch() });
  const mayPay = hasRole(me.data, "finance", "operator", "admin");
  return (
    <Page title={t`Pay runs`} lead={<Trans>One person prepares a period, another approves it; then the statements are frozen and the ledger is posted.</Trans>}>
      {mayPay && (
        <Section title={<Trans>Prepare a period</Trans>}>
          <PrepareForm onDone={() => void runs.refetch()} />
        </Section>
      )}
      <Section title={<Trans>Periods</Trans>}>
        {approve.isError && (
          <p role="alert">
            <FailureReason error={approve.error} />
          </p>
        )}
        <Listed query={runs} empty={<Empty title={<Trans>No pay run yet</Trans>} reason={<Trans>Credited time waits until somebody prepares a period.</Trans>} />}>
          {(rows) => (
            <Table
              label={t`Pay runs`}
              rows={rows}
              rowKey={(run) => run.id}
              columns={[
                {
                  key: "period",
                  head: <Trans>Period</Trans>,
                  cell: (run) => (
                    <>
                      <When at={run.period_start} only="date" timeZone="UTC" /> – <When at={run.period_end} only="date" timeZone="UTC" /> <SimulatedMark when={run.simulated} />
                    </>
                  ),
                },
                { key: "state", head: <Trans>State</Trans>, cell: (run) => <StateMark state={run.state} /> },
                {
                  key: "shares",
                  head: <Trans>Pays</Trans>,
                  cell: (run) => (
                    <ul className={classes.shares}>
                      {run.shares.map((share) => (
                        <li key={`${share.person.id}-${share.gross.currency}`}>
                          <span dir="auto">{share.person.name}</span> <Money amount={share.gross} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
                { key: "prepared", head: <Trans>Prepared</Trans>, minor: true, cell: (run) => <When at={run.prepared_at} /> },
                {
                  key: "approved",
                  head: <Trans>Approved</Trans>,
                  cell: (run) =>
                    run.approved_at ? (
                      <When at={run.approved_at} />
                    ) : mayPay ? (
                      <Button size="compact-sm" variant="default" loading={approve.isPending && approve.variables === run.id} onClick={() => approve.mutate(run.id)}>
                        <Trans>Approve</Trans>
                      </Button>
                    ) : (
                      <None />
                    ),
                },
              ]}
            />
          )}
        </Listed>
      </Section>
    </Page>
  );
}
