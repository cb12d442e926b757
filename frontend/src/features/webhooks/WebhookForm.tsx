import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useMe, type Me } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Checkbox } from "@/ui/Checkbox";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import { kinds, type Made } from "./types";
import classes from "./webhooks.module.css";

const empty = { url: "", description: "", kinds: [] as string[], loopback: false };

/** A new address; its secret is shown once, by whoever asked for it. */
export function WebhookForm({ onMade }: { onMade: (hook: Made) => void }) {
  const { t } = useLingui();
  const word = useWord();
  const places = placesOf(useMe().data);
  const [opened, setOpened] = useState(false);
  const [form, setForm] = useState(empty);
  const [chosen, setChosen] = useState("");
  const place = places.find(({ id }) => String(id) === chosen) ?? places[0];
  const set = (change: Partial<typeof empty>) => setForm((before) => ({ ...before, ...change }));
  const create = useMutation({
    mutationFn: (organisation_id: number) =>
      got(api.POST("/api/v1/webhooks", { body: { organisation_id, url: form.url.trim(), description: form.description, kinds: form.kinds, allow_loopback: form.loopback } })),
    onSuccess: (hook) => {
      setOpened(false);
      setForm(empty);
      onMade(hook);
    },
  });
  if (!place) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(place.id);
  };
  const toggle = (kind: string, on: boolean) => set({ kinds: on ? [...form.kinds, kind] : form.kinds.filter((each) => each !== kind) });
  return (
    <>
      <Button onClick={() => setOpened(true)}>
        <Trans>New webhook</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`New webhook`} wide>
        <form onSubmit={submit} className={classes.form}>
          {places.length > 1 && <NativeSelect label={t`Organisation`} value={String(place.id)} data={places.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={({ currentTarget: { value } }) => setChosen(value)} />}
          <TextInput label={t`Address`} description={t`It begins with https:// and answers from the public internet.`} dir="ltr" type="url" required maxLength={500} value={form.url} onChange={({ currentTarget: { value } }) => set({ url: value })} />
          <TextInput label={t`What it is for`} dir="auto" maxLength={120} value={form.description} onChange={({ currentTarget: { value } }) => set({ description: value })} />
          <fieldset className={classes.kinds}>
            <legend>
              <Trans>Messages; none chosen means all</Trans>
            </legend>
            {kinds.map((kind) => (
              <Checkbox key={kind} label={word("webhook_kind", kind)} checked={form.kinds.includes(kind)} onChange={({ currentTarget: { checked } }) => toggle(kind, checked)} />
            ))}
          </fieldset>
          {place.opens && <Checkbox label={t`This is an address of the machine that Preceptor runs on`} checked={form.loopback} onChange={({ currentTarget: { checked } }) => set({ loopback: checked })} />}
          <div>
            <Button type="submit" loading={create.isPending} disabled={!form.url.trim()}>
              <Trans>Create</Trans>
            </Button>
          </div>
          {create.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={create.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}

/** Where one may have webhooks, with whether one may open this machine's own addresses. */
function placesOf(me: Me | null | undefined) {
  const found = new Map<number, { id: number; name: string; opens: boolean }>();
  for (const { organisation_id: id, organisation: name, role } of me?.roles ?? []) {
    if (!["lead", "operator", "admin"].includes(role)) continue;
    found.set(id, { id, name, opens: (found.get(id)?.opens ?? false) || role !== "lead" });
  }
  return [...found.values()];
}
