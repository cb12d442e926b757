import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import type { ProjectRow } from "@/api/projects";
import { Clock } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Fact, Facts, Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import { WholeNumber } from "@/ui/WholeNumber";
import classes from "./worktime.module.css";

/** What one person may be credited on one day of the project. */
export function ProjectCap({ project }: { project: ProjectRow }) {
  return (
    <Section title={<Trans>The project</Trans>} note={<Trans>An offer may say less for one person; what it says stays agreed.</Trans>} actions={<CapForm project={project} />}>
      <Facts>
        <Fact label={<Trans>Most a person works in a day</Trans>}>
          <Clock seconds={project.daily_cap_seconds} />
        </Fact>
        <Fact label={<Trans>Project</Trans>}>
          <Link to="/projects/$id" params={{ id: String(project.id) }}>
            <span dir="auto">{project.name}</span>
          </Link>
        </Fact>
      </Facts>
    </Section>
  );
}

function CapForm({ project }: { project: ProjectRow }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(Math.round(project.daily_cap_seconds / 60));
  const set = useMutation({
    mutationFn: (cap_seconds: number) => got(api.PUT("/api/v1/projects/{project_id}/daily-cap", { params: { path: { project_id: project.id } }, body: { cap_seconds } })),
    onSuccess: () => {
      setOpened(false);
      void client.invalidateQueries({ queryKey: ["projects"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minutes) set.mutate(minutes * 60);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Change</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Most a person works in a day`}>
        <form className={classes.sheet} onSubmit={submit}>
          <WholeNumber label={t`Minutes a day`} description={t`From now on; 210 minutes are 3.5 hours. What was earned above it today stays.`} min={1} max={1440} required value={minutes} onChange={setMinutes} />
          {set.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={set.error} />
            </p>
          )}
          <div>
            <Button type="submit" loading={set.isPending} disabled={!minutes}>
              <Trans>Set</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
