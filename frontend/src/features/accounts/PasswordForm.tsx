import { Button, PasswordInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { changePassword } from "@/api/auth";
import { ErrorLine } from "./SignInForm";
import { useSecured } from "@/ui/useSecured";
import classes from "./accounts.module.css";

export function PasswordForm() {
  const { t } = useLingui();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [changed, setChanged] = useState(false);
  const change = useSecured(
    () => changePassword(current, next),
    () => {
      setChanged(true);
      setCurrent("");
      setNext("");
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    change.run(undefined);
  };
  const reveal = { "aria-label": t`Show the password` };
  return (
    <>
      <form onSubmit={submit} className={classes.settings}>
        <PasswordInput
          label={t`Current password`}
          dir="ltr"
          autoComplete="current-password"
          value={current}
          visibilityToggleButtonProps={reveal}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t`New password`}
          dir="ltr"
          autoComplete="new-password"
          required
          value={next}
          visibilityToggleButtonProps={reveal}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={change.pending}>
            <Trans>Change the password</Trans>
          </Button>
        </div>
      </form>
      <ErrorLine error={change.error} />
      {changed && (
        <p className={classes.done} role="status">
          <Trans>The password is changed.</Trans>
        </p>
      )}
      {change.dialog}
    </>
  );
}
