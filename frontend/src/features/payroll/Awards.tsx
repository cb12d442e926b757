import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Mark, SimulatedMark, type Tone } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Table, type Column } from "@/ui/Table";
import { Evidence } from "./Evidence";
import { WithheldThread } from "./WithheldThread";
import { WithholdForm } from "./WithholdForm";
import { approvers, type Award } from "./types";
import classes from "./payroll.module.css";

export type WithholdingState = "any" | "withheld" | "appealed" | "released" | "upheld";

const tones: Record<string, Tone> = { withheld: "unsure", appealed: "accent", released: "good", upheld: "bad" };

interface AwardsProps {
  /** Without one, of all projects: what waits for a decision is nowhere out of sight. */
  project: number | undefined;
  withholding: WithholdingState | undefined;
  onDone: () => void;
}

/** Who got which bonus and why, newest first. */
export function Awards({ project, withholding, onDone }: AwardsProps) {
  const { t } = useLingui();
  const awards = useList(["awards", project, withholding], (cursor) => got(api.GET("/api/v1/awards", { params: { query: { project, withholding, cursor } } })));
  const empty = withholding ? <Empty title={<Trans>None of these</Trans>} reason={<Trans>No bonus is in this state.</Trans>} /> : <Empty title={<Trans>No bonus yet</Trans>} reason={<Trans>Bonuses appear here when work is accepted, at the latest before the next pay run.</Trans>} />;
  const columns: Column<Award>[] = [
    {
      key: "person",
      head: <Trans>Who</Trans>,
      cell: (award) => (
        <>
          <span dir="auto">{award.person.name}</span> <SimulatedMark when={award.simulated} />
        </>
      ),
    },
    ...(project === undefined ? [{ key: "project", head: <Trans>Project</Trans>, cell: (award: Award) => <span dir="auto">{award.project.name}</span> }] : []),
    { key: "what", head: <Trans>For what</Trans>, cell: (award) => <What award={award} /> },
    { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (award) => <Money amount={award.amount} /> },
    { key: "day", head: <Trans>Day</Trans>, minor: true, cell: (award) => <When at={award.local_date} only="date" timeZone="UTC" /> },
    { key: "state", head: <Trans>Paid</Trans>, cell: (award) => <Became award={award} onDone={onDone} /> },
  ];
  return (
    <Listed query={awards} empty={empty}>
      {(rows) => <Table label={t`Bonuses earned`} rows={rows} rowKey={(award) => award.id} columns={columns} />}
    </Listed>
  );
}

function What({ award }: { award: Award }) {
  return (
    <>
      <span dir="auto">{award.rule.name}</span>{" "}
      <span className={classes.soft}>
        <Trans>
          version <Isolated>{award.rule.version}</Isolated>
        </Trans>
      </span>{" "}
      {award.unit_id && (
        <Link to="/units/$id" params={{ id: String(award.unit_id) }}>
          <Trans>
            unit <Isolated>#{award.unit_id}</Isolated>
          </Trans>
        </Link>
      )}
      <Evidence evidence={award.evidence} />
    </>
  );
}

/** On a statement, withheld with what was said, or waiting for the next run. */
function Became({ award, onDone }: { award: Award; onDone: () => void }) {
  const word = useWord();
  const me = useMe().data;
  const { withholding: kept } = award;
  if (award.statement && !kept) return <Stated statement={award.statement} />;
  if (kept)
    return (
      <>
        <Mark tone={tones[kept.state]}>{word("withholding", kept.state)}</Mark> {award.statement && <Stated statement={award.statement} />}
        <details open={kept.state === "withheld" || kept.state === "appealed"}>
          <summary className={classes.soft}>
            <Trans>What was said</Trans>
          </summary>
          <WithheldThread award={award} kept={kept} onDone={onDone} />
        </details>
      </>
    );
  return (
    <>
      <span className={classes.soft}>
        <Trans>with the next pay run</Trans>
      </span>{" "}
      {hasRole(me, ...approvers) && award.person.id !== me?.id && <WithholdForm award={award} onDone={onDone} />}
    </>
  );
}

function Stated({ statement }: { statement: number }) {
  return (
    <Link to="/statements/$id" params={{ id: String(statement) }}>
      <Trans>on a statement</Trans>
    </Link>
  );
}
