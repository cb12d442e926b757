import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { hasRole, useMe } from "@/api/me";
import { useChosenProject } from "@/api/projects";
import { Page } from "@/ui/Page";
import { ProjectFilter } from "@/ui/ProjectFilter";
import { Fetched } from "@/ui/States";
import { Locks } from "./Locks";
import { PersonCaps } from "./PersonCaps";
import { ProjectCap } from "./ProjectCap";

/** How much one may work on a day, and until when time is closed. */
export function LimitsPage() {
  const { t } = useLingui();
  const { project: asked } = useSearch({ from: "/signed-in/shell/limits" });
  const chosen = useChosenProject(asked);
  const project = chosen.projects.find(({ id }) => id === chosen.id);
  const me = useMe().data;
  return (
    <Page title={t`Limits and closed periods`} lead={<Trans>How much a person may work on one day, and until when the time of a project is closed. Of several limits the smallest holds.</Trans>}>
      <Fetched query={chosen.query}>
        {() => (
          <>
            <ProjectFilter projects={chosen.projects} chosen={chosen.id} />
            {project && <ProjectCap key={`cap-${project.id}`} project={project} />}
            {hasRole(me, "operator", "admin") && <PersonCaps />}
            {project && <Locks key={`locks-${project.id}`} project={project} />}
          </>
        )}
      </Fetched>
    </Page>
  );
}
