import { Button, PasswordInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { ErrorLine } from "./SignInForm";
import classes from "./accounts.module.css";

/** A password that is chosen without saying another one before. */
export function NewPassword({ save, onSaved }: { save: (password: string) => Promise<unknown>; onSaved: () => void }) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const change = useMutation({ mutationFn: () => save(password), onSuccess: onSaved });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t`New password`}
        description={t`At least 12 signs, and none that everybody uses.`}
        dir="ltr"
        autoComplete="new-password"
        required
        minLength={12}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
      />
      <ErrorLine error={change.error} />
      <Button type="submit" loading={change.isPending}>
        <Trans>Set the password</Trans>
      </Button>
    </form>
  );
}
