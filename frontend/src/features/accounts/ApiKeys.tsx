import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { Me } from "@/api/me";
import { Isolated, When } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { issueApiKey, revokeApiKey, useApiKeys, type ApiKeyMade } from "./queries";
import { ErrorLine } from "./SignInForm";
import classes from "./accounts.module.css";

export function ApiKeys({ me }: { me: Me }) {
  const keys = useApiKeys();
  const [made, setMade] = useState<ApiKeyMade | null>(null);
  const revoke = useMutation({ mutationFn: revokeApiKey, onSuccess: () => void keys.refetch() });
  const show = (key: ApiKeyMade) => {
    setMade(key);
    void keys.refetch();
  };
  return (
    <Fetched query={keys}>
      {({ items }) => (
        <>
          <ul className={classes.list}>
            {items
              .filter((key) => key.revoked_at === null)
              .map((key) => (
                <li key={key.id}>
                  <span>
                    <span dir="auto">{key.name}</span>{" "}
                    <span className={classes.soft}>
                      <Isolated>{key.prefix}…</Isolated> · <When at={key.created_at} only="date" />
                    </span>
                  </span>
                  <Button variant="subtle" size="compact-sm" onClick={() => revoke.mutate(key.id)}>
                    <Trans>Revoke</Trans>
                  </Button>
                </li>
              ))}
          </ul>
          {made && (
            <p role="status">
              <Trans>Copy the key now; it is not shown again:</Trans>{" "}
              <bdi dir="ltr" className={classes.secret}>
                {made.secret}
              </bdi>
            </p>
          )}
          <NewKey me={me} onMade={show} />
          <ErrorLine error={revoke.error} />
        </>
      )}
    </Fetched>
  );
}

function NewKey({ me, onMade }: { me: Me; onMade: (key: ApiKeyMade) => void }) {
  const { t } = useLingui();
  const organisations = [...new Map(me.roles.map((role) => [role.organisation_id, role.organisation]))];
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState(String(organisations[0]?.[0] ?? ""));
  const issue = useMutation({
    mutationFn: () => issueApiKey(name.trim(), Number(organisation)),
    onSuccess: (key) => {
      setName("");
      onMade(key);
    },
  });
  if (organisations.length === 0) {
    return (
      <p className={classes.soft}>
        <Trans>A key belongs to an organisation, and you have a role in none yet.</Trans>
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    issue.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.row}>
      <TextInput label={t`What the key is for`} required maxLength={80} dir="auto" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      {organisations.length > 1 && (
        <NativeSelect
          label={t`Organisation`}
          value={organisation}
          data={organisations.map(([id, label]) => ({ value: String(id), label }))}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="default" loading={issue.isPending}>
        <Trans>Make a key</Trans>
      </Button>
      <ErrorLine error={issue.error} />
    </form>
  );
}
