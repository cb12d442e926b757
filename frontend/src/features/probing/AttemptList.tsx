import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Mark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";

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

interface AttemptFilter {
  probe?: number;
  correct?: boolean;
  model_version?: number;
  problem_version?: number;
}

export function AttemptList({ filter, going = false }: { filter: AttemptFilter; going?: boolean }) {
  const { t } = useLingui();
  const query = useList(["attempts", filter], (cursor) => got(api.GET("/api/v1/attempts", { params: { query: { ...filter, cursor } } })), () => (going ? 2000 : false));
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
                <Link to="/attempts/$id" params={{ id: String(attempt.id) }}>
                  <Isolated>{attempt.problem}</Isolated>
                </Link>
              ),
            },
            { key: "answer", head: <Trans>Answered</Trans>, figure: true, cell: (attempt) => (attempt.extracted_answer ? <Isolated>{attempt.extracted_answer}</Isolated> : <None />) },
            { key: "verdict", head: <Trans>Verdict</Trans>, cell: (attempt) => <VerdictMark correct={attempt.correct} /> },
            { key: "why", head: <Trans>Why</Trans>, minor: true, cell: (attempt) => <span dir="auto">{attempt.verdict_reason}</span> },
            { key: "calls", head: <Trans>Calculator calls</Trans>, figure: true, minor: true, cell: (attempt) => <Isolated>{attempt.calculator_calls}</Isolated> },
          ]}
        />
      )}
    </Listed>
  );
}
