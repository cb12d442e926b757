import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useChosenProject, type ProjectRow } from "@/api/projects";
import { hasRole, useMe } from "@/api/me";
import { Filter, Filters } from "@/ui/Filters";
import { Page, Section } from "@/ui/Page";
import { ProjectFilter } from "@/ui/ProjectFilter";
import { Empty, Fetched } from "@/ui/States";
import { AwardByHand } from "./AwardByHand";
import { Awards } from "./Awards";
import { BonusRules } from "./BonusRules";

/** What is paid beside the hours: the rules, who got what and why, and what is withheld and appealed. */
export function BonusesPage() {
  const { t } = useLingui();
  const { project: asked } = useSearch({ from: "/signed-in/shell/bonuses" });
  const chosen = useChosenProject(asked);
  const project = chosen.projects.find(({ id }) => id === chosen.id);
  return (
    <Page title={t`Bonuses`} lead={<Trans>What is paid beside the hours, by which rule, and why. A rule counts for work that is taken while it is in force; a change never reaches back.</Trans>}>
      <Fetched query={chosen.query}>
        {() => (
          <>
            <ProjectFilter projects={chosen.projects} chosen={chosen.id} />
            {project ? <OfProject key={project.id} project={project} /> : <Empty title={<Trans>No project yet</Trans>} reason={<Trans>Bonuses belong to a project. Yours appears here once you are on one.</Trans>} />}
          </>
        )}
      </Fetched>
    </Page>
  );
}

function OfProject({ project }: { project: ProjectRow }) {
  const { t } = useLingui();
  const { withholding, project: asked } = useSearch({ from: "/signed-in/shell/bonuses" });
  const client = useQueryClient();
  const me = useMe().data;
  const changed = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("awards") || queryKey.includes("earnings") });
  return (
    <>
      <BonusRules project={project} steers={hasRole(me, "lead", "operator", "admin")} />
      <Section
        title={<Trans>Earned</Trans>}
        note={<Trans>Each bonus opens to what it follows from. Only a bonus can be withheld, with a reason, and its payee can appeal; hours never.</Trans>}
        actions={hasRole(me, "operator", "finance", "admin") && <AwardByHand project={project} onDone={changed} />}
      >
        <Filters>
          <Filter
            label={t`Show`}
            name="withholding"
            value={withholding}
            options={[
              { value: "", label: t`all` },
              { value: "appealed", label: t`appealed, to be decided` },
              { value: "withheld", label: t`withheld, not appealed` },
              { value: "upheld", label: t`withheld for good` },
              { value: "released", label: t`released` },
            ]}
          />
        </Filters>
        <Awards project={asked ?? (withholding ? undefined : project.id)} withholding={withholding} onDone={changed} />
      </Section>
    </>
  );
}
