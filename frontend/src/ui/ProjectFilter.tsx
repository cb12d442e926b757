import { useLingui } from "@lingui/react/macro";
import type { ProjectRow } from "@/api/projects";
import { Filter, Filters } from "./Filters";

/** Shown only where there is something to choose. */
export function ProjectFilter({ projects, chosen }: { projects: ProjectRow[]; chosen: number | null }) {
  const { t } = useLingui();
  if (projects.length < 2) return null;
  return (
    <Filters>
      <Filter label={t`Project`} name="project" value={chosen ?? undefined} options={projects.map(({ id, name }) => ({ value: String(id), label: name }))} />
    </Filters>
  );
}
