import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";

export function ProjectsPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Projects`} lead={<Trans>One set of instructions and one specialisation each, with its rates, its budget and its people.</Trans>}>
      <Listed
        query={useList(["projects"], (cursor) => got(api.GET("/api/v1/projects", { params: { query: { cursor } } })))}
        empty={<Empty title={<Trans>No project yet</Trans>} reason={<Trans>The demo makes one; a lead’s own are made in the administration.</Trans>} />}
      >
        {(rows) => (
          <Table
            label={t`Projects`}
            rows={rows}
            rowKey={(project) => project.id}
            columns={[
              {
                key: "name",
                head: <Trans>Project</Trans>,
                cell: (project) => (
                  <>
                    <Link to="/projects/$id" params={{ id: String(project.id) }}>
                      <span dir="auto">{project.name}</span>
                    </Link>{" "}
                    <SimulatedMark when={project.simulated} />
                  </>
                ),
              },
              { key: "state", head: <Trans>State</Trans>, cell: (project) => <StateMark state={project.state} /> },
              { key: "since", head: <Trans>Since</Trans>, minor: true, cell: (project) => <When at={project.created_at} only="date" /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
