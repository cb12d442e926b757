import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { askForPasswordReset } from "@/api/auth";
import { OpenPage } from "@/ui/OpenPage";
import { ErrorLine } from "./SignInForm";
import classes from "./accounts.module.css";

/** Asks for the address; a message with a link goes there if somebody signs in with it. */
export function ForgottenPage() {
  const { t } = useLingui();
  useDocumentTitle(`${t`New password`} · Preceptor`);
  const [email, setEmail] = useState("");
  const ask = useMutation({ mutationFn: () => askForPasswordReset(email.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <OpenPage>
      <h1 className={classes.signInTitle}>
        <Trans>New password</Trans>
      </h1>
      {ask.isSuccess ? (
        <p role="status">
          <Trans>
            If somebody signs in here with <bdi>{email.trim()}</bdi>, a message is on its way there. Its link works for a day.
          </Trans>
        </p>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <p className={classes.soft}>
            <Trans>We write to your address, and the link in the message lets you choose a password.</Trans>
          </p>
          <TextInput label={t`E-mail`} type="email" dir="ltr" autoComplete="username" required autoFocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <ErrorLine error={ask.error} />
          <Button type="submit" loading={ask.isPending}>
            <Trans>Send me the message</Trans>
          </Button>
        </form>
      )}
      <p className={classes.below}>
        <Link to="/sign-in">
          <Trans>Sign in</Trans>
        </Link>
      </p>
    </OpenPage>
  );
}
