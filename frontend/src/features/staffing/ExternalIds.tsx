import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import classes from "./staffing.module.css";

/** What another programme of the organisation calls somebody; empty takes it away. */
export function ExternalIds({ place, profile, name, ids }: { place: number; profile: number; name: string; ids: Record<string, string> }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const title = t`What other programmes call ${name}`;
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`${t`Change`}: ${title}`} onClick={() => setOpened(true)}>
        <Trans>Change</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={title}>
        <Form place={place} profile={profile} ids={ids} onDone={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function Form({ place, profile, ids, onDone }: { place: number; profile: number; ids: Record<string, string>; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [system, setSystem] = useState(Object.keys(ids)[0] ?? "");
  const [called, setCalled] = useState(ids[system] ?? "");
  const save = useMutation({
    mutationFn: () => got(api.PUT("/api/v1/experts/{profile_id}/external-ids", { params: { path: { profile_id: profile } }, body: { organisation_id: place, ids: { [system.trim()]: called.trim() } } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["list", "applicants", place] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t`Programme`}
        description={t`Small letters and digits, such as greenhouse`}
        required
        dir="ltr"
        maxLength={40}
        value={system}
        onChange={({ currentTarget: { value } }) => {
          setSystem(value);
          setCalled(ids[value] ?? called);
        }}
      />
      <TextInput label={t`What it calls this person`} description={t`Empty takes it away`} dir="ltr" maxLength={120} value={called} onChange={(event) => setCalled(event.currentTarget.value)} />
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
      <div>
        <Button type="submit" loading={save.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
