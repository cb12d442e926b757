import { NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { Mark } from "@/ui/Marks";
import { FailureReason } from "@/ui/States";
import classes from "./projects.module.css";

/** Who goes on from answers that are recordings: one of the client's model versions that can be asked, or nobody. */
export function ContinuerSelect({ id }: { id: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const path = { project_id: Number(id) };
  const key = ["projects", id, "continuer"];
  const named = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/projects/{project_id}/continuer", { params: { path } })) });
  const versions = useQuery({ queryKey: ["model-versions", "to-go-on"], queryFn: () => got(api.GET("/api/v1/model-versions", { params: { query: { limit: 200 } } })) });
  const save = useMutation({
    mutationFn: (version: number | null) => got(api.PUT("/api/v1/projects/{project_id}/continuer", { params: { path }, body: { model_version: version } })),
    onSuccess: (made) => client.setQueryData(key, made),
  });
  if (!named.data || !versions.data) return null;
  const { model_version: chosen, name } = named.data;
  const choices = versions.data.items.filter(({ endpoint }) => endpoint !== null).map((each) => ({ value: String(each.id), label: `${each.model}: ${each.name}` }));
  const listed = chosen === null || choices.some(({ value }) => value === String(chosen)) ? choices : [{ value: String(chosen), label: name ?? "" }, ...choices];
  return (
    <div className={classes.writing}>
      <NativeSelect
        className={classes.short}
        id="continuer"
        label={t`Goes on from recorded answers`}
        description={t`An answer that was brought in has no model to ask. The one chosen here goes on instead; the expert, the unit and the data say so.`}
        value={chosen === null ? "" : String(chosen)}
        data={[{ value: "", label: t`Nobody: experts write on themselves` }, ...listed]}
        onChange={(event) => save.mutate(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      />
      <span role="status">
        {save.isSuccess && (
          <Mark tone="good">
            <Trans>Saved</Trans>
          </Mark>
        )}
      </span>
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
    </div>
  );
}
