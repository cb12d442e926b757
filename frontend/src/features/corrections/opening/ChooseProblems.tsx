import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Isolated } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { snippet } from "@/ui/snippet";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { ChooseProps } from "./OpenUnitsPage";
import { PickAll, pickColumn } from "./Pick";
import classes from "./opening.module.css";

/** Problems of the project that are to be broken into steps. */
export function ChooseProblems({ project, onChoose }: ChooseProps) {
  const { t } = useLingui();
  const word = useWord();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const choose = (next: Set<number>) => {
    setChosen(next);
    onChoose(next.size > 0 ? { kind: "decompose", problems: [...next], priority: 0 } : null);
  };
  const query = useList(["problems", "to-open", project], (cursor) => got(api.GET("/api/v1/problems", { params: { query: { project, split: "train", cursor, limit: 100 } } })));
  return (
    <div className={classes.choose}>
      <Listed query={query} empty={<Empty title={<Trans>No problem to choose</Trans>} reason={<Trans>Pose training problems in this project first.</Trans>} />}>
        {(rows) => (
          <>
            <PickAll ids={rows.map(({ id }) => id)} onChange={choose} />
            <Table
              label={t`Problems`}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                pickColumn(chosen, choose, (row: (typeof rows)[number]) => t`problem ${row.external_id}`),
                { key: "problem", head: <Trans>Problem</Trans>, cell: (row) => <span dir="auto">{snippet(row.statement)}</span> },
                { key: "topic", head: <Trans>Topic</Trans>, minor: true, cell: (row) => <Isolated>{row.topic}</Isolated> },
                { key: "language", head: <Trans>Language</Trans>, minor: true, cell: (row) => word("language", row.language) },
              ]}
            />
          </>
        )}
      </Listed>
    </div>
  );
}
