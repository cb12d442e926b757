import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useChosenProject } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Isolated, Percent, When } from "@/ui/Figures";
import { LiftTable } from "@/ui/LiftTable";
import { Listed } from "@/ui/Listed";
import { Page, Section } from "@/ui/Page";
import { ProjectFilter } from "@/ui/ProjectFilter";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";

export function LiftsPage() {
  const { t } = useLingui();
  const { project: asked } = useSearch({ from: "/signed-in/shell/lifts" });
  const { id, projects } = useChosenProject(asked);
  return (
    <Page title={t`Lift`} lead={<Trans>The same held-out problems before and after training, with the same decoding: the paired difference and its 95 % interval.</Trans>}>
      <ProjectFilter projects={projects} chosen={id} />
      <Section title={<Trans>Before and after</Trans>}>
        <Listed
          query={useList(["lifts", id], (cursor) => got(api.GET("/api/v1/lifts", { params: { query: { project: id, cursor } } })))}
          empty={<Empty title={<Trans>No lift measured yet</Trans>} reason={<Trans>It needs an evaluation before a training run and one after it.</Trans>} />}
        >
          {(rows) => <LiftTable lifts={rows} />}
        </Listed>
      </Section>
      <Section title={<Trans>Evaluations</Trans>}>
        <Evaluations project={id} />
      </Section>
    </Page>
  );
}

function Evaluations({ project }: { project: number | null }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Listed query={useList(["evaluations", project], (cursor) => got(api.GET("/api/v1/evaluations", { params: { query: { project, cursor } } })))} empty={<Empty title={<Trans>No evaluation yet</Trans>} reason={<Trans>A model version is measured on held-out problems.</Trans>} />}>
      {(rows) => (
        <Table
          label={t`Evaluations`}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "model",
              head: <Trans>Model version</Trans>,
              cell: (row) => (
                <Link to="/evaluations/$id" params={{ id: String(row.id) }}>
                  <bdi>{row.model_version}</bdi>
                </Link>
              ),
            },
            { key: "split", head: <Trans>Held-out problems</Trans>, cell: (row) => word("split", row.split) },
            { key: "right", head: <Trans>Right</Trans>, figure: true, cell: (row) => <Isolated>{`${row.correct} / ${row.problems}`}</Isolated> },
            { key: "share", head: <Trans>Share</Trans>, figure: true, cell: (row) => <Percent share={row.problems ? row.correct / row.problems : 0} /> },
            { key: "at", head: <Trans>Measured</Trans>, minor: true, cell: (row) => <When at={row.created_at} /> },
          ]}
        />
      )}
    </Listed>
  );
}
