import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { isGoing } from "./types";

export function TrainingRunsPage() {
  const { t } = useLingui();
  const runs = useList(["training-runs"], (cursor) => got(api.GET("/api/v1/training-runs", { params: { query: { cursor } } })), (rows) => (rows.some(({ state }) => isGoing(state)) ? 2000 : false));
  return (
    <Page title={t`Training`} lead={<Trans>Fine-tuning of a model version on a frozen data set; each run makes a new version, which is then measured.</Trans>}>
      <Listed query={runs} empty={<Empty title={<Trans>No training run yet</Trans>} reason={<Trans>One is started by a passage through the loop, or by “preceptor train”.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Training runs`}
            rows={rows}
            rowKey={(run) => run.id}
            columns={[
              {
                key: "run",
                head: <Trans>Run</Trans>,
                cell: (run) => (
                  <Link to="/training-runs/$id" params={{ id: String(run.id) }}>
                    <Isolated>{`#${run.id} ${run.method}`}</Isolated>
                  </Link>
                ),
              },
              { key: "state", head: <Trans>State</Trans>, cell: (run) => <StateMark state={run.state} /> },
              { key: "steps", head: <Trans>Steps</Trans>, figure: true, cell: (run) => <Isolated>{`${run.step} / ${run.steps}`}</Isolated> },
              {
                key: "made",
                head: <Trans>Made</Trans>,
                cell: (run) =>
                  run.produced_version_id ? (
                    <Link to="/models/$id" params={{ id: String(run.produced_version_id) }}>
                      <bdi>{run.produced_version}</bdi>
                    </Link>
                  ) : (
                    <None />
                  ),
              },
              { key: "at", head: <Trans>Started</Trans>, minor: true, cell: (run) => <When at={run.started_at ?? run.created_at} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
