import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Num, Percent, When } from "@/ui/Figures";
import { Figure, Figures, Page } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import type { EvaluationRow } from "./types";

export function EvaluationPage() {
  const { id = "" } = useParams({ strict: false });
  const evaluation = useQuery({ queryKey: ["evaluations", id], queryFn: () => got(api.GET("/api/v1/evaluations/{evaluation_id}", { params: { path: { evaluation_id: Number(id) } } })) });
  return <Fetched query={evaluation}>{(data) => <EvaluationView evaluation={data} />}</Fetched>;
}

function EvaluationView({ evaluation }: { evaluation: EvaluationRow }) {
  const word = useWord();
  const probe = { id: String(evaluation.probe_id) };
  return (
    <Page
      title={evaluation.model_version}
      heading={<bdi>{evaluation.model_version}</bdi>}
      above={
        <Link to="/lifts">
          <Trans>Evaluation on {word("split", evaluation.split)}</Trans>
        </Link>
      }
      lead={
        <>
          <Trans>Measured</Trans> <When at={evaluation.created_at} />
        </>
      }
    >
      <Figures>
        <Figure label={<Trans>Right</Trans>} note={<Percent share={evaluation.problems ? evaluation.correct / evaluation.problems : 0} />}>
          <Link to="/probes/$id" params={probe} search={{ correct: true }}>
            <Num value={evaluation.correct} />
          </Link>
        </Figure>
        <Figure label={<Trans>Wrong</Trans>}>
          <Link to="/probes/$id" params={probe} search={{ correct: false }}>
            <Num value={evaluation.problems - evaluation.correct} />
          </Link>
        </Figure>
        <Figure label={<Trans>Problems</Trans>}>
          <Link to="/probes/$id" params={probe}>
            <Num value={evaluation.problems} />
          </Link>
        </Figure>
      </Figures>
    </Page>
  );
}
