import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Comma, Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { None, Table, type Column } from "@/ui/Table";
import { AdjustmentForm } from "./AdjustmentForm";
import { Refused } from "./Refused";
import { approvers, preparers, type Adjustment } from "./types";
import classes from "./payroll.module.css";

/** What corrects pay: proposed by one person, approved by another, paid or taken by the next run. */
export function AdjustmentsPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const me = useMe().data;
  const changes = useList(["adjustments"], (cursor) => got(api.GET("/api/v1/adjustments", { params: { query: { cursor } } })));
  const changed = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("adjustments") });
  const pays = hasRole(me, ...preparers);
  return (
    <Page
      title={t`Adjustments`}
      lead={<Trans>The way to correct pay. What stands on a statement is never changed; the next one pays or takes the difference and says of which line, and why.</Trans>}
      actions={pays && <AdjustmentForm onDone={changed} />}
    >
      <Section title={<Trans>Proposed and decided</Trans>} note={pays ? <Trans>Proposed by one person, approved by another.</Trans> : undefined}>
        <Listed query={changes} empty={<Empty title={<Trans>No adjustment yet</Trans>} reason={<Trans>Usually pay is right the first time.</Trans>} />}>
          {(rows) => <Table label={t`Adjustments`} rows={rows} rowKey={(row) => row.id} columns={columns(changed)} />}
        </Listed>
      </Section>
    </Page>
  );
}

function columns(changed: () => void): Column<Adjustment>[] {
  return [
    {
      key: "person",
      head: <Trans>Person</Trans>,
      cell: (row) => (
        <>
          <span dir="auto">{row.person.name}</span> <SimulatedMark when={row.simulated} />
        </>
      ),
    },
    { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (row) => <Money amount={row.amount} /> },
    { key: "reason", head: <Trans>Reason</Trans>, cell: (row) => <span dir="auto">{row.reason}</span> },
    { key: "line", head: <Trans>Corrects</Trans>, cell: (row) => <Corrects row={row} /> },
    { key: "project", head: <Trans>Project</Trans>, minor: true, cell: (row) => <span dir="auto">{row.project.name}</span> },
    {
      key: "by",
      head: <Trans>Proposed</Trans>,
      minor: true,
      cell: (row) => (
        <>
          <span dir="auto">{row.proposed_by.name}</span>
          <Comma />
          <When at={row.proposed_at} only="date" />
        </>
      ),
    },
    { key: "state", head: <Trans>Decision</Trans>, cell: (row) => <Decision row={row} onDone={changed} /> },
  ];
}

function Corrects({ row: { line } }: { row: Adjustment }) {
  if (!line) return <None />;
  return (
    <Link to="/statements/$id" params={{ id: String(line.statement_id) }}>
      <Trans>
        line <Isolated>{line.number}</Isolated> of <Isolated>{line.statement}</Isolated>
      </Trans>
    </Link>
  );
}

/** What became of it; whoever proposed it may take it back, but not approve it. */
function Decision({ row, onDone }: { row: Adjustment; onDone: () => void }) {
  const me = useMe().data;
  const path = { params: { path: { adjustment_id: row.id } } };
  const decide = useMutation({
    mutationFn: (yes: boolean) => (yes ? got(api.POST("/api/v1/adjustments/{adjustment_id}/approve", path)) : got(api.POST("/api/v1/adjustments/{adjustment_id}/decline", path))),
    onSuccess: onDone,
  });
  if (row.state !== "proposed" || !hasRole(me, ...approvers) || row.person.id === me?.id)
    return (
      <>
        <StateMark state={row.state} /> {row.decided_by && <span dir="auto">{row.decided_by.name}</span>}
      </>
    );
  const mine = row.proposed_by.id === me?.id;
  return (
    <>
      <div className={classes.actions}>
        {mine ? (
          <span className={classes.soft}>
            <Trans>somebody else approves it</Trans>
          </span>
        ) : (
          <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            <Trans>Approve</Trans>
          </Button>
        )}
        <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
          {mine ? <Trans>Take it back</Trans> : <Trans>Decline</Trans>}
        </Button>
      </div>
      <Refused error={decide.error} />
    </>
  );
}
