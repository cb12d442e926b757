import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { useFrontier } from "@/api/frontier";
import { useChosenProject } from "@/api/projects";
import { FrontierTable } from "@/ui/FrontierTable";
import { Page } from "@/ui/Page";
import { ProjectFilter } from "@/ui/ProjectFilter";
import { Empty, Fetched } from "@/ui/States";

export function FrontierPage() {
  const { t } = useLingui();
  const { project: asked } = useSearch({ from: "/signed-in/shell/frontier" });
  const { id, projects, query } = useChosenProject(asked);
  return (
    <Page title={t`Frontier`} lead={<Trans>What the models now do alone, and where experts are still ahead: there the next problems should be posed.</Trans>}>
      <Fetched query={query}>
        {() =>
          id === null ? (
            <Empty title={<Trans>No project yet</Trans>} reason={<Trans>The frontier belongs to a project.</Trans>} />
          ) : (
            <>
              <ProjectFilter projects={projects} chosen={id} />
              <FrontierOf project={id} />
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function FrontierOf({ project }: { project: number }) {
  return <Fetched query={useFrontier(project)}>{({ items }) => <FrontierTable rows={items} />}</Fetched>;
}
