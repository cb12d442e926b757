import { NativeSelect } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";

export function useProbes(project: number) {
  return useQuery({
    queryKey: ["probes", "to-open", project],
    queryFn: () => got(api.GET("/api/v1/probes", { params: { query: { project, limit: 100 } } })),
    select: ({ items }) => items.filter(({ purpose }) => purpose !== "evaluation"),
  });
}

/** One of the probes whose answers may become work: those that measure a model never do. */
export function ProbeSelect({ project, label, value, onChange }: { project: number; label: string; value: number | null; onChange: (probe: number | null) => void }) {
  const { t } = useLingui();
  const probes = useProbes(project).data ?? [];
  const data = [{ value: "", label: t`Choose…` }, ...probes.map(({ id, model_version, total }) => ({ value: String(id), label: `#${id} · ${model_version} · ${total}` }))];
  return <NativeSelect label={label} value={value === null ? "" : String(value)} data={data} onChange={(event) => onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))} />;
}
