import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useProjects } from "@/api/projects";
import { monthOf, useClock } from "@/i18n/instants";
import { FailureReason } from "@/ui/States";
import classes from "./payroll.module.css";

export function PrepareForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const projects = useProjects().data?.items ?? [];
  const { today } = useClock();
  const [month] = useState(() => monthOf(today()));
  const [project, setProject] = useState("");
  const [start, setStart] = useState(month.start);
  const [end, setEnd] = useState(month.end);
  const chosen = project || (projects.length > 0 ? `project-${projects.at(-1)?.id}` : "");
  const [place, number] = chosen.split("-");
  const clients = [...new Set(projects.map((each) => each.organisation_id))];
  const places = [
    ...projects.map(({ id, name }) => ({ value: `project-${id}`, label: name })),
    ...(clients.length > 1 ? [{ value: "network-0", label: t`All projects of all clients` }] : []),
    ...clients.map((id) => ({ value: `organisation-${id}`, label: t`All projects of the client of ${projects.find((each) => each.organisation_id === id)?.name ?? ""}` })),
  ];
  const prepare = useMutation({
    mutationFn: async () => {
      const period = { period_start: start, period_end: end };
      if (place === "network") return (await got(api.POST("/api/v1/pay-runs/network", { body: period }))).nothing_to_pay;
      await got(api.POST("/api/v1/pay-runs", { body: { ...(place === "organisation" ? { organisation: Number(number) } : { project: Number(number) }), ...period } }));
      return [];
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prepare.mutate();
  };
  return (
    <form onSubmit={submit}>
      <div className={classes.row}>
        <NativeSelect label={t`Project`} value={chosen} data={places} onChange={(event) => setProject(event.currentTarget.value)} />
        <TextInput type="date" label={t`From`} required value={start} onChange={(event) => setStart(event.currentTarget.value)} />
        <TextInput type="date" label={t`To`} required value={end} onChange={(event) => setEnd(event.currentTarget.value)} />
        <Button type="submit" loading={prepare.isPending} disabled={!chosen}>
          <Trans>Prepare</Trans>
        </Button>
      </div>
      {prepare.data?.length ? (
        <p role="status">
          <Trans>
            Nothing to pay in this period: <span dir="auto">{prepare.data.map(({ name }) => name).join(", ")}</span>
          </Trans>
        </p>
      ) : null}
      {prepare.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={prepare.error} />
        </p>
      )}
    </form>
  );
}
