import { NativeSelect } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";

/** Somebody of a project; never oneself chosen by itself. */
export function PersonSelect({ project, value, onChange }: { project: number; value: number | null; onChange: (person: number | null) => void }) {
  const { t } = useLingui();
  const detail = useQuery({ queryKey: ["projects", String(project)], queryFn: () => got(api.GET("/api/v1/projects/{project_id}", { params: { path: { project_id: project } } })) });
  const people = new Map((detail.data?.staff ?? []).map((each) => [each.person_id, each.display_name]));
  return (
    <NativeSelect
      label={t`Person`}
      required
      value={value === null ? "" : String(value)}
      data={[{ value: "", label: t`choose` }, ...[...people].map(([id, name]) => ({ value: String(id), label: name }))]}
      onChange={(event) => onChange(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
    />
  );
}
