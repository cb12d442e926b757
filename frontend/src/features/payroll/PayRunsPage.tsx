import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Days, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { PrepareForm } from "./PrepareForm";
import classes from "./payroll.module.css";

export function PayRunsPage() {
  const { t } = useLingui();
  const me = useMe();
  const runs = useList(["pay-runs"], (cursor) => got(api.GET("/api/v1/pay-runs", { params: { query: { cursor } } })));
  const mayPay = hasRole(me.data, "finance", "operator", "admin");
  return (
    <Page
      title={t`Pay runs`}
      lead={<Trans>One person prepares a period, another approves it; then the statements are frozen and the ledger is posted.</Trans>}
      actions={
        <Link to="/pay-terms">
          <Trans>Terms of pay</Trans>
        </Link>
      }
    >
      {mayPay && (
        <Section title={<Trans>Prepare a period</Trans>}>
          <PrepareForm onDone={() => void runs.refetch()} />
        </Section>
      )}
      <Section title={<Trans>Periods</Trans>}>
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
                      <Link to="/pay-runs/$id" params={{ id: String(run.id) }}>
                        <Days start={run.period_start} end={run.period_end} />
                      </Link>{" "}
                      <SimulatedMark when={run.simulated} />
                    </>
                  ),
                },
                { key: "project", head: <Trans>Project</Trans>, cell: (run) => (run.project ? <span dir="auto">{run.project.name}</span> : <Trans>All projects</Trans>) },
                { key: "state", head: <Trans>State</Trans>, cell: (run) => <StateMark state={run.state} /> },
                {
                  key: "totals",
                  head: <Trans>Pays</Trans>,
                  cell: (run) => (
                    <ul className={classes.shares}>
                      {run.totals.map((total) => (
                        <li key={total.gross.currency}>
                          <Money amount={total.gross} />{" "}
                          <span className={classes.soft}>
                            <Plural value={total.people} one="# person" other="# people" />
                          </span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
                { key: "prepared", head: <Trans>Prepared</Trans>, minor: true, cell: (run) => <When at={run.prepared_at} /> },
                { key: "approved", head: <Trans>Approved</Trans>, cell: (run) => (run.approved_at ? <When at={run.approved_at} /> : <None />) },
              ]}
            />
          )}
        </Listed>
      </Section>
    </Page>
  );
}
