import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useMe } from "@/api/me";
import { Checkbox } from "@/ui/Checkbox";
import { FailureReason } from "@/ui/States";
import { TryModel } from "./TryModel";
import type { ModelVersionRow } from "./types";
import classes from "./AddModel.module.css";

type Protocol = Shapes["ModelVersionIn"]["protocol"];

interface Fields {
  model: string;
  version: string;
  endpoint: string;
  endpointName: string;
  address: string;
  apiKey: string;
  loopback: boolean;
  remoteName: string;
  protocol: Protocol;
  examples: number;
}

const fresh = "new";
const empty: Fields = { model: "", version: "", endpoint: fresh, endpointName: "", address: "", apiKey: "", loopback: false, remoteName: "", protocol: "chat", examples: 0 };

const hostOf = (address: string) => {
  try {
    return new URL(address).host;
  } catch {
    return "";
  }
};

/** The organisations in which one may register models, with whether one may open this machine's own addresses. */
function usePlaces() {
  const roles = useMe().data?.roles ?? [];
  const steers = roles.filter(({ role }) => ["lead", "operator", "admin"].includes(role));
  const places = [...new Map(steers.map((each) => [each.organisation_id, each.organisation])).entries()];
  return { places, mayOpen: (id: number) => roles.some(({ role, organisation_id }) => organisation_id === id && ["operator", "admin"].includes(role)) };
}

async function register(fields: Fields, organisation: number): Promise<ModelVersionRow> {
  const endpoint =
    fields.endpoint === fresh
      ? await got(
          api.POST("/api/v1/endpoints", {
            body: {
              organisation_id: organisation,
              name: fields.endpointName.trim() || hostOf(fields.address) || fields.address,
              kind: "openai",
              base_url: fields.address.trim(),
              api_key: fields.apiKey,
              allow_loopback: fields.loopback,
            },
          }),
        )
      : { id: Number(fields.endpoint) };
  const model = await got(api.POST("/api/v1/models", { body: { organisation_id: organisation, name: fields.model.trim(), description: "", licence_notice: "" } }));
  return got(
    api.POST("/api/v1/model-versions", {
      body: { model: model.id, endpoint: endpoint.id, name: fields.version.trim(), remote_name: fields.remoteName.trim(), protocol: fields.protocol, examples: fields.examples },
    }),
  );
}

/** A model, where it answers, and a first question to it. */
export function AddModel({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { places, mayOpen } = usePlaces();
  const [place, setPlace] = useState("");
  const [fields, setFields] = useState(empty);
  const organisation = Number(place || (places[0]?.[0] ?? 0));
  const endpoints = useQuery({ queryKey: ["endpoints"], queryFn: () => got(api.GET("/api/v1/endpoints", { params: { query: { limit: 200 } } })) });
  const known = (endpoints.data?.items ?? []).filter((each) => each.organisation_id === organisation);
  const chosen = known.find(({ id }) => String(id) === fields.endpoint);
  const write = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }));
  const add = useMutation({
    mutationFn: () => register(chosen?.kind === "local" ? { ...fields, remoteName: "", protocol: "completion" } : fields, organisation),
    onSettled: () => client.invalidateQueries({ queryKey: ["endpoints"] }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["list", "model-versions"] }),
    onError: () => endpoints.refetch(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  if (add.data) return <Added version={add.data} onDone={onDone} />;
  return (
    <form onSubmit={submit} className={classes.form} aria-label={t`Add a model`}>
      {places.length > 1 && (
        <NativeSelect label={t`Organisation`} value={String(organisation)} data={places.map(([id, name]) => ({ value: String(id), label: name }))} onChange={(event) => setPlace(event.currentTarget.value)} />
      )}
      <div className={classes.pair}>
        <TextInput label={t`Model`} required maxLength={200} dir="auto" value={fields.model} onChange={(event) => write({ model: event.currentTarget.value })} />
        <TextInput label={t`Version`} description={t`What tells this state of it from others.`} required maxLength={200} dir="auto" value={fields.version} onChange={(event) => write({ version: event.currentTarget.value })} />
      </div>
      <NativeSelect
        label={t`Where it answers`}
        value={fields.endpoint}
        data={[...known.map(({ id, name }) => ({ value: String(id), label: name })), { value: fresh, label: t`at a new address` }]}
        onChange={(event) => write({ endpoint: event.currentTarget.value })}
      />
      {fields.endpoint === fresh && (
        <>
          <TextInput label={t`Address`} description={t`OpenAI-compatible, often ending in /v1.`} required type="url" dir="ltr" placeholder="https://host.example/v1" value={fields.address} onChange={(event) => write({ address: event.currentTarget.value })} />
          <PasswordInput label={t`API key`} description={t`Kept sealed; nobody can read it back.`} dir="ltr" autoComplete="off" value={fields.apiKey} onChange={(event) => write({ apiKey: event.currentTarget.value })} />
          {mayOpen(organisation) && (
            <Checkbox label={t`This address is of this machine itself`} checked={fields.loopback} onChange={(event) => write({ loopback: event.currentTarget.checked })} />
          )}
        </>
      )}
      {chosen?.kind !== "local" && (
        <div className={classes.pair}>
          <TextInput label={t`Its name there`} description={t`As the endpoint calls the model.`} required maxLength={200} dir="ltr" value={fields.remoteName} onChange={(event) => write({ remoteName: event.currentTarget.value })} />
          <NativeSelect
            label={t`Asked by`}
            value={fields.protocol}
            data={[
              { value: "chat", label: t`chat` },
              { value: "completion", label: t`completion` },
            ]}
            onChange={(event) => write({ protocol: event.currentTarget.value as Protocol })}
          />
        </div>
      )}
      <NativeSelect
        label={t`Examples in the prompt`}
        description={t`A base model needs some to know the form.`}
        value={String(fields.examples)}
        data={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: i18n.number(count) }))}
        onChange={(event) => write({ examples: Number(event.currentTarget.value) })}
      />
      {add.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={add.error} />
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={add.isPending}>
          <Trans>Add</Trans>
        </Button>
        <Button variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

function Added({ version, onDone }: { version: ModelVersionRow; onDone: () => void }) {
  return (
    <div className={classes.form}>
      <p role="status">
        <Trans>
          <bdi>{version.model}</bdi>, <bdi>{version.name}</bdi> is registered.
        </Trans>
      </p>
      <TryModel version={version} />
      <div>
        <Button variant="default" onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}
