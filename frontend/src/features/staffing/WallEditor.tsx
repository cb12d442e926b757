import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Num } from "@/ui/Figures";
import { FailureReason, Fetched } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import classes from "./staffing.module.css";

type Wall = Shapes["WallOut"];
type Relation = Shapes["RelatedIn"]["relation"];

/** The other names and the competitors of one client, a line each. */
export function WallEditor({ place }: { place: number }) {
  const path = { organisation_id: place };
  const wall = useQuery({ queryKey: ["wall", place], queryFn: () => got(api.GET("/api/v1/organisations/{organisation_id}/wall", { params: { path } })) });
  return <Fetched query={wall}>{(made) => <Editing place={place} wall={made} />}</Fetched>;
}

const linesOf = (wall: Wall, relation: Relation) =>
  wall.organisations
    .filter((each) => each.relation === relation)
    .map(({ name }) => name)
    .join("\n");

const named = (lines: string, relation: Relation) =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name) => ({ relation, name }));

function Editing({ place, wall }: { place: number; wall: Wall }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [own, setOwn] = useState(linesOf(wall, "own_name"));
  const [others, setOthers] = useState(linesOf(wall, "competitor"));
  const save = useMutation({
    mutationFn: () => got(api.PUT("/api/v1/organisations/{organisation_id}/wall", { params: { path: { organisation_id: place } }, body: { organisations: [...named(own, "own_name"), ...named(others, "competitor")] } })),
    onSuccess: async (made) => {
      client.setQueryData(["wall", place], made);
      await client.invalidateQueries({ queryKey: ["list", "conflict-cases"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea label={t`Competitors, one a line`} minRows={3} dir="auto" value={others} onChange={(event) => setOthers(event.currentTarget.value)} />
      <Textarea label={t`Other names of ${wall.organisation_name}, one a line`} description={t`Trade names, parents and subsidiaries, the name in the other script`} minRows={2} dir="auto" value={own} onChange={(event) => setOwn(event.currentTarget.value)} />
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
      {save.isSuccess && (
        <p role="status">
          <Trans>
            Saved. Cases to be decided: <Num value={save.data.undecided} />
          </Trans>
        </p>
      )}
      <div>
        <Button type="submit" loading={save.isPending}>
          <Trans>Save and look for conflicts</Trans>
        </Button>
      </div>
    </form>
  );
}
