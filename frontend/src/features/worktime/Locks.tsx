import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import type { ProjectRow } from "@/api/projects";
import { Checkbox } from "@/ui/Checkbox";
import { Comma, When } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty, FailureReason } from "@/ui/States";
import { Table } from "@/ui/Table";
import classes from "./worktime.module.css";

/** How far the time of the project is closed; there is no way back. */
export function Locks({ project }: { project: ProjectRow }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const key = ["period-locks", project.id];
  const locks = useList(key, (cursor) => got(api.GET("/api/v1/period-locks", { params: { query: { project: project.id, cursor } } })));
  return (
    <Section
      title={<Trans>Closed periods</Trans>}
      note={<Trans>In a closed period no time is added or changed, by hand or by the timer. What is wrong there is corrected by an adjustment of pay.</Trans>}
      actions={<LockForm project={project} onDone={() => void client.invalidateQueries({ queryKey: ["list", ...key] })} />}
    >
      <Listed query={locks} empty={<Empty title={<Trans>Nothing is closed</Trans>} reason={<Trans>Time of every day can still be asked for by hand.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Closed periods`}
            rows={rows}
            rowKey={(lock) => lock.id}
            columns={[
              { key: "through", head: <Trans>Closed through</Trans>, cell: (lock) => <When at={lock.through} only="date" timeZone="UTC" /> },
              { key: "reason", head: <Trans>Reason</Trans>, cell: (lock) => <span dir="auto">{lock.reason}</span> },
              {
                key: "by",
                head: <Trans>Closed by</Trans>,
                cell: (lock) => (
                  <>
                    <span dir="auto">{lock.locked_by}</span>
                    <Comma />
                    <When at={lock.locked_at} />
                  </>
                ),
              },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}

/** Two days ago is over everywhere on Earth. */
function dayBeforeYesterday(): string {
  return new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
}

function LockForm({ project, onDone }: { project: ProjectRow; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [through, setThrough] = useState(dayBeforeYesterday);
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const lock = useMutation({
    mutationFn: () => got(api.POST("/api/v1/period-locks", { body: { project: project.id, through, reason } })),
    onSuccess: () => {
      setOpened(false);
      setReason("");
      setSure(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lock.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Close a period</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Close time of ${project.name}`}>
        <form className={classes.sheet} onSubmit={submit}>
          <TextInput type="date" label={t`Through this day`} required value={through} onChange={(event) => setThrough(event.currentTarget.value)} />
          <TextInput label={t`Reason`} dir="auto" required maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Checkbox label={t`There is no way back: I have looked at the requests that wait.`} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          {lock.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={lock.error} />
            </p>
          )}
          <div>
            <Button type="submit" loading={lock.isPending} disabled={!sure || !reason.trim()}>
              <Trans>Close it</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
