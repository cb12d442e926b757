import { Button } from "@mantine/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Clock, Comma, Days, Isolated, Money, Num, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { FailureReason, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { PayRunDetail } from "./types";
import classes from "./payroll.module.css";

export function PayRunPage() {
  const { id = "" } = useParams({ strict: false });
  const run = useQuery({ queryKey: ["pay-runs", id], queryFn: () => got(api.GET("/api/v1/pay-runs/{pay_run_id}", { params: { path: { pay_run_id: Number(id) } } })) });
  return <Fetched query={run}>{(data) => <RunView run={data} />}</Fetched>;
}

function RunView({ run }: { run: PayRunDetail }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const approve = useMutation({
    mutationFn: () => got(api.POST("/api/v1/pay-runs/{pay_run_id}/approve", { params: { path: { pay_run_id: run.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["pay-runs"] }),
  });
  return (
    <Page
      title={t`Pay run`}
      heading={
        <>
          <Days start={run.period_start} end={run.period_end} /> <SimulatedMark when={run.simulated} />
        </>
      }
      above={
        <Link to="/pay-runs">
          <Trans>Pay runs</Trans>
        </Link>
      }
      lead={run.project ? <span dir="auto">{run.project.name}</span> : <Trans>All projects of the client</Trans>}
    >
      <Facts>
        <Fact label={<Trans>State</Trans>}>
          <StateMark state={run.state} />
        </Fact>
        <Fact label={<Trans>Prepared</Trans>}>
          <span dir="auto">{run.prepared_by.name}</span>
          <Comma />
          <When at={run.prepared_at} />
        </Fact>
        {run.approved_by && run.approved_at && (
          <Fact label={<Trans>Approved</Trans>}>
            <span dir="auto">{run.approved_by.name}</span>
            <Comma />
            <When at={run.approved_at} />
          </Fact>
        )}
        {run.totals.map((total) => (
          <Fact key={total.gross.currency} label={<Trans>Together</Trans>}>
            <strong>
              <Money amount={total.gross} />
            </strong>{" "}
            <span className={classes.soft}>
              <Plural value={total.people} one="# person" other="# people" />
              <Comma />
              <Clock seconds={total.seconds} />
            </span>
          </Fact>
        ))}
      </Facts>
      <Warnings run={run} />
      {run.state === "prepared" && (
        <p>
          <Button disabled={!run.may_approve} loading={approve.isPending} onClick={() => approve.mutate()}>
            <Trans>Approve</Trans>
          </Button>{" "}
          <span className={classes.soft}>{run.needs_another ? <Trans>Somebody else than who prepared it approves it.</Trans> : <Trans>So small a run may be approved by who prepared it.</Trans>}</span>
        </p>
      )}
      {approve.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={approve.error} />
        </p>
      )}
      <Section
        title={<Trans>What each person gets</Trans>}
        note={<Trans>Before anything that is withheld. The largest amounts come first.</Trans>}
        actions={
          run.state === "approved" && (
            <Link to="/statements" search={{ pay_run: run.id }}>
              <Trans>The statements of this run</Trans>
            </Link>
          )
        }
      >
        <Shares run={run} />
      </Section>
    </Page>
  );
}

function Warnings({ run }: { run: PayRunDetail }) {
  if (run.warnings.length === 0) return null;
  return (
    <Section title={<Trans>To look at first</Trans>}>
      <ul>
        {run.warnings.map((each) => (
          <li key={`${each.code}-${each.person.id}`}>
            {each.code === "own_pay" ? (
              <Trans>This run pays you, so somebody else approves it.</Trans>
            ) : each.code === "no_rate" ? (
              <Trans>
                <span dir="auto">{each.person.name}</span> wants <Isolated>{each.currency}</Isolated>, and no rate for it was quoted in the last seven days. They are paid as the contract says, unless you enter one under <Link to="/pay-terms">terms of pay</Link>.
              </Trans>
            ) : each.code === "tax_form" && each.until ? (
              <Trans>
                <span dir="auto">{each.person.name}</span>: the tax form holds until <When at={each.until} only="date" timeZone="UTC" />. Ask for the next one.
              </Trans>
            ) : (
              <Trans>
                <span dir="auto">{each.person.name}</span>: <Clock seconds={each.seconds ?? 0} /> instead of the usual <Clock seconds={each.usual_seconds ?? 0} />. A reason to ask, not to pay less.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shares({ run }: { run: PayRunDetail }) {
  const { t } = useLingui();
  return (
    <Table
      label={t`What each person gets`}
      rows={run.shares}
      rowKey={(share) => `${share.person.id}-${share.gross.currency}`}
      columns={[
        { key: "person", head: <Trans>Person</Trans>, cell: (share) => <span dir="auto">{share.person.name}</span> },
        { key: "time", head: <Trans>Time</Trans>, figure: true, cell: (share) => <Clock seconds={share.seconds} /> },
        { key: "pay", head: <Trans>For time</Trans>, figure: true, minor: true, cell: (share) => <Money amount={share.time} /> },
        { key: "bonus", head: <Trans>Bonuses</Trans>, figure: true, minor: true, cell: (share) => (share.bonus.minor ? <Money amount={share.bonus} /> : <Num value={0} />) },
        { key: "adjustment", head: <Trans>Adjustments</Trans>, figure: true, minor: true, cell: (share) => (share.adjustment.minor ? <Money amount={share.adjustment} /> : <Num value={0} />) },
        {
          key: "gross",
          head: <Trans>Gross</Trans>,
          figure: true,
          cell: (share) => (
            <strong>
              <Money amount={share.gross} />
            </strong>
          ),
        },
      ]}
    />
  );
}
