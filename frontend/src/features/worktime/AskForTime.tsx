import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { Refusal } from "@/api/http";
import { useProjects } from "@/api/projects";
import { today } from "@/api/workSession";
import { useFormats } from "@/i18n/format";
import { FailureReason } from "@/ui/States";
import classes from "./worktime.module.css";

/** The offsets that the server asks for where the clock showed a time twice. */
function offsetsOf(error: unknown): string[] {
  if (!(error instanceof Refusal) || error.code !== "time_comes_twice") return [];
  const { offsets } = (error.body ?? {}) as { offsets?: unknown };
  return Array.isArray(offsets) ? offsets.map(String) : [];
}

export function AskForTime({ onDone, timeZone }: { onDone: () => void; timeZone: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const projects = useProjects().data?.items ?? [];
  const worked = useQuery({ queryKey: ["worktime", "today"], queryFn: today });
  const [project, setProject] = useState("");
  const [corrects, setCorrects] = useState("");
  const [start, setStart] = useState("");
  const [end, setEnd] = useState("");
  const [offset, setOffset] = useState("");
  const [reason, setReason] = useState("");
  const pieces = (worked.data?.entries ?? []).filter((each) => each.correctable && each.id !== null);
  const original = pieces.find((each) => String(each.id) === corrects);
  const chosen = original ? String(original.project_id) : project || String(projects.at(-1)?.id ?? "");
  const ask = useMutation({
    mutationFn: () =>
      got(api.POST("/api/v1/manual-time", { body: { project: Number(chosen), start: start + offset, end: end + offset, reason, time_zone: null, corrects: original?.id ?? null } })),
    onSuccess: () => {
      setStart("");
      setEnd("");
      setReason("");
      setOffset("");
      setCorrects("");
      onDone();
    },
  });
  const offsets = offsetsOf(ask.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.row}>
        {!original && <NativeSelect label={t`Project`} value={chosen} data={projects.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(event) => setProject(event.currentTarget.value)} />}
        <NativeSelect
          label={t`What is asked for`}
          value={corrects}
          data={[
            { value: "", label: t`Time that is missing` },
            ...pieces.map((each) => {
              const from = formats.time(each.started_at, timeZone);
              const to = formats.time(each.ended_at, timeZone);
              return { value: String(each.id), label: t`Instead of ${from} – ${to} today` };
            }),
          ]}
          onChange={(event) => setCorrects(event.currentTarget.value)}
        />
        <TextInput type="datetime-local" step={1} label={t`From`} required value={start} onChange={(event) => setStart(event.currentTarget.value)} />
        <TextInput type="datetime-local" step={1} label={t`To`} required value={end} onChange={(event) => setEnd(event.currentTarget.value)} />
        {offsets.length > 0 && (
          <NativeSelect label={t`Which of the two`} value={offset} data={[{ value: "", label: "" }, ...offsets.map((each) => ({ value: each, label: `UTC${each}` }))]} onChange={(event) => setOffset(event.currentTarget.value)} />
        )}
      </div>
      <TextInput label={t`Reason`} description={t`The clock is that of ${timeZone}.`} required maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {ask.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={ask.error} />
        </p>
      )}
      <Button type="submit" loading={ask.isPending} disabled={!chosen}>
        <Trans>Ask</Trans>
      </Button>
    </form>
  );
}
