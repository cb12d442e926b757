import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { Clock, Comma, When } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty, FailureReason } from "@/ui/States";
import { Table } from "@/ui/Table";
import { WholeNumber } from "@/ui/WholeNumber";
import classes from "./worktime.module.css";

/** Who has a daily cap of their own over all projects; without one it is 3.5 hours. */
export function PersonCaps() {
  const { t } = useLingui();
  const client = useQueryClient();
  const caps = useList(["daily-caps"], (cursor) => got(api.GET("/api/v1/daily-caps", { params: { query: { cursor } } })));
  return (
    <Section
      title={<Trans>People</Trans>}
      note={<Trans>Without a cap of their own a person may work 3.5 hours a day over all projects. Nobody sets their own.</Trans>}
      actions={<CapForm onDone={() => void client.invalidateQueries({ queryKey: ["list", "daily-caps"] })} />}
    >
      <Listed query={caps} empty={<Empty title={<Trans>Nobody has a cap of their own</Trans>} reason={<Trans>The usual 3.5 hours hold for everybody.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Daily caps of people`}
            rows={rows}
            rowKey={(cap) => cap.person_id}
            columns={[
              { key: "who", head: <Trans>Who</Trans>, cell: (cap) => <span dir="auto">{cap.person}</span> },
              { key: "cap", head: <Trans>A day</Trans>, figure: true, cell: (cap) => <Clock seconds={cap.cap_seconds} /> },
              { key: "reason", head: <Trans>Reason</Trans>, cell: (cap) => <span dir="auto">{cap.reason}</span> },
              {
                key: "by",
                head: <Trans>Set</Trans>,
                minor: true,
                cell: (cap) => (
                  <>
                    <span dir="auto">{cap.set_by}</span>
                    <Comma />
                    <When at={cap.set_at} />
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

function CapForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const me = useMe().data;
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = useState("");
  const [minutes, setMinutes] = useState<number | null>(210);
  const [reason, setReason] = useState("");
  const listed = useQuery({ queryKey: ["people", "all"], queryFn: () => got(api.GET("/api/v1/people", { params: { query: { limit: 200 } } })), enabled: opened });
  const people = new Map((listed.data?.items ?? []).filter((each) => each.project && each.person_id !== me?.id).map((each) => [each.person_id, each.display_name]));
  const set = useMutation({
    mutationFn: (cap_seconds: number) => got(api.POST("/api/v1/daily-caps", { body: { person: Number(person), cap_seconds, reason } })),
    onSuccess: () => {
      setOpened(false);
      setReason("");
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minutes) set.mutate(minutes * 60);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Set a cap</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Daily cap of a person`}>
        <form className={classes.sheet} onSubmit={submit}>
          <NativeSelect label={t`Person`} required value={person} data={[{ value: "", label: t`choose` }, ...[...people].map(([id, name]) => ({ value: String(id), label: name }))]} onChange={(event) => setPerson(event.currentTarget.value)} />
          <WholeNumber label={t`Minutes a day`} description={t`Over all projects. What was earned above it today stays.`} min={1} max={1440} required value={minutes} onChange={setMinutes} />
          <TextInput label={t`Reason`} dir="auto" required maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {set.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={set.error} />
            </p>
          )}
          <div>
            <Button type="submit" loading={set.isPending} disabled={!person || !minutes || !reason.trim()}>
              <Trans>Set</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
