import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Query } from "@/api/call";
import { useList } from "@/api/list";
import { Isolated } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Mark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import type { AttemptRow } from "./types";
import classes from "./probing.module.css";

export function VerdictMark({ correct }: { correct: boolean | null }) {
  if (correct === null) return <Trans>not judged</Trans>;
  return correct ? (
    <Mark tone="good">
      <Trans>right</Trans>
    </Mark>
  ) : (
    <Mark tone="bad">
      <Trans>wrong</Trans>
    </Mark>
  );
}

export function AttemptList({ filter, going = false }: { filter: Query; going?: boolean }) {
  const { t } = useLingui();
  const query = useList<AttemptRow>("/attempts", filter, () => (going ? 2000 : false));
  return (
    <Listed
      query={query}
      empty={<Empty title={<Trans>No attempt to show</Trans>} reason={going ? <Trans>The first answers are on their way.</Trans> : <Trans>None fits what was asked for.</Trans>} />}
    >
      {(rows) => (
        <Table
          label={t`Attempts`}
          rows={rows}
          rowKey={(attempt) => attempt.id}
          columns={[
            {
              key: "problem",
              head: <Trans>Problem</Trans>,
              cell: (attempt) => (
                <Link to="/attempts/$id" params={{ id: String(attempt.id) }} className={classes.statement}>
                  <span dir="auto" lang={attempt.language}>
                    {attempt.statement}
                  </span>
                </Link>
              ),
            },
            { key: "answer", head: <Trans>Answered</Trans>, figure: true, cell: (attempt) => (attempt.extracted_answer ? <Isolated>{attempt.extracted_answer}</Isolated> : <None />) },
            { key: "verdict", head: <Trans>Verdict</Trans>, cell: (attempt) => <VerdictMark correct={attempt.correct} /> },
            {
              key: "unit",
              head: <Trans>Unit</Trans>,
              minor: true,
              cell: (attempt) =>
                attempt.unit_id ? (
                  <Link to="/units/$id" params={{ id: String(attempt.unit_id) }}>
                    <Trans>open</Trans>
                  </Link>
                ) : (
                  <None />
                ),
            },
          ]}
        />
      )}
    </Listed>
  );
}
