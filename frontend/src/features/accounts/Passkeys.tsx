import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { addPasskey, removePasskey } from "@/api/auth";
import { When } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { useAuthenticators, useForgetAuthenticators } from "./queries";
import { ErrorLine } from "./SignInForm";
import { useSecured } from "@/ui/useSecured";
import classes from "./accounts.module.css";

export function Passkeys() {
  const { t } = useLingui();
  const forget = useForgetAuthenticators();
  const [name, setName] = useState("");
  const add = useSecured(
    () => addPasskey(name.trim()),
    () => {
      setName("");
      forget();
    },
  );
  const drop = useSecured(removePasskey, forget);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.run(undefined);
  };
  return (
    <Fetched query={useAuthenticators()}>
      {(authenticators) => (
        <>
          <ul className={classes.list}>
            {authenticators
              .filter(({ type }) => type === "webauthn")
              .map((passkey) => (
                <li key={passkey.id}>
                  <span dir="auto">{passkey.name}</span>
                  <span className={classes.soft}>
                    <When at={new Date(passkey.created_at * 1000).toISOString()} only="date" />
                  </span>
                  <Button variant="subtle" size="compact-sm" loading={drop.pending} onClick={() => passkey.id && drop.run(passkey.id)}>
                    <Trans>Remove</Trans>
                  </Button>
                </li>
              ))}
          </ul>
          {"credentials" in navigator ? (
            <form onSubmit={submit} className={classes.row}>
              <TextInput
                label={t`Name of this device`}
                required
                maxLength={100}
                dir="auto"
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" loading={add.pending}>
                <Trans>Add a passkey</Trans>
              </Button>
            </form>
          ) : (
            <p className={classes.soft}>
              <Trans>This browser cannot keep passkeys.</Trans>
            </p>
          )}
          <ErrorLine error={add.error ?? drop.error} />
          {add.dialog}
          {drop.dialog}
        </>
      )}
    </Fetched>
  );
}
