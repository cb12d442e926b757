import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Page } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { OnboardingEditor } from "./OnboardingEditor";
import { Pods } from "./Pods";
import { ProjectAgreements } from "./ProjectAgreements";

/** What a lead asks of everybody on a project, and the small teams in which they work. */
export function TeamPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/projects/$id/team" });
  const project = Number(id);
  const detail = useQuery({ queryKey: ["projects", id], queryFn: () => got(api.GET("/api/v1/projects/{project_id}", { params: { path: { project_id: project } } })) });
  return (
    <Page
      title={t`Team and agreements`}
      above={
        <Link to="/projects/$id" params={{ id }}>
          <bdi>{detail.data?.project.name ?? t`The project`}</bdi>
        </Link>
      }
      lead={<Trans>What everybody agrees to and does before their first piece of work, and who works with whom.</Trans>}
    >
      <Fetched query={detail}>
        {({ staff }) => (
          <>
            <ProjectAgreements project={project} />
            <OnboardingEditor project={project} />
            <Pods project={project} staff={staff ?? []} />
          </>
        )}
      </Fetched>
    </Page>
  );
}
