import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { ChooseProps } from "./OpenUnitsPage";
import { PickAll, pickColumn } from "./Pick";
import { ProbeSelect } from "./ProbeSelect";
import classes from "./opening.module.css";

/** Answers of a probe: wrong ones to be corrected, or any of them to be graded. */
export function ChooseAnswers({ kind, project, onChoose }: ChooseProps & { kind: "correct" | "grade" }) {
  const { t } = useLingui();
  const [probe, setProbe] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const choose = (next: Set<number>) => {
    setChosen(next);
    onChoose(next.size > 0 ? { kind, attempts: [...next], priority: 0 } : null);
  };
  return (
    <div className={classes.choose}>
      <ProbeSelect
        project={project}
        label={t`Answers of the probe`}
        value={probe}
        onChange={(next) => {
          setProbe(next);
          choose(new Set());
        }}
      />
      {probe !== null && <Answers probe={probe} correct={kind === "correct" ? false : undefined} chosen={chosen} onChange={choose} />}
    </div>
  );
}

function Answers({ probe, correct, chosen, onChange }: { probe: number; correct?: boolean; chosen: ReadonlySet<number>; onChange: (chosen: Set<number>) => void }) {
  const { t } = useLingui();
  const query = useList(["attempts", "to-open", probe, correct], (cursor) => got(api.GET("/api/v1/attempts", { params: { query: { probe, correct, cursor, limit: 100 } } })));
  return (
    <Listed query={query} empty={<Empty title={<Trans>No answer fits</Trans>} reason={<Trans>This probe has none that could be worked on.</Trans>} />}>
      {(rows) => (
        <>
          <PickAll ids={rows.map(({ id }) => id)} onChange={onChange} />
          <Table
            label={t`Answers`}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              pickColumn(chosen, onChange, (row: (typeof rows)[number]) => t`answer to ${row.problem}`),
              { key: "problem", head: <Trans>Problem</Trans>, cell: (row) => <Isolated>{row.problem}</Isolated> },
              { key: "answer", head: <Trans>Answered</Trans>, figure: true, cell: (row) => <Isolated>{row.extracted_answer || "–"}</Isolated> },
              { key: "why", head: <Trans>Why</Trans>, minor: true, cell: (row) => <span dir="auto">{row.verdict_reason}</span> },
            ]}
          />
        </>
      )}
    </Listed>
  );
}
