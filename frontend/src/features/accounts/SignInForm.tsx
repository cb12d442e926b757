import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { answerSecondFactor, secondFactorWithPasskey, signIn, signInWithPasskey, type SignInState } from "@/api/auth";
import { FailureReason } from "@/ui/States";
import { KeyIcon } from "@/ui/icons";
import { western } from "@/i18n/digits";
import classes from "./accounts.module.css";

type Step = "password" | "second-factor" | "unknown";

function nextStep(state: SignInState): Step | "done" {
  if (state.signedIn) return "done";
  const pending = state.flows.find((flow) => flow.is_pending);
  if (pending?.id === "mfa_authenticate") return "second-factor";
  return pending ? "unknown" : "password";
}

/** E-mail and password, then a second factor where the person has one; or a passkey alone. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [step, setStep] = useState<Step>("password");
  const advance = (state: SignInState) => {
    const next = nextStep(state);
    if (next === "done") onSignedIn();
    else setStep(next);
  };
  if (step === "second-factor") return <SecondFactor onAnswer={advance} onBack={() => setStep("password")} />;
  return (
    <>
      {step === "unknown" && (
        <p role="alert">
          <Trans>This account needs a step that cannot be done here. Ask the operator of this installation.</Trans>
        </p>
      )}
      <PasswordStep onAnswer={advance} />
    </>
  );
}

function PasswordStep({ onAnswer }: { onAnswer: (state: SignInState) => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const byPassword = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: onAnswer });
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onAnswer });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byPassword.mutate();
  };
  const error = byPassword.error ?? byPasskey.error;
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput label={t`E-mail`} type="email" dir="ltr" autoComplete="username webauthn" required autoFocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordInput
        label={t`Password`}
        dir="ltr"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
      />
      <ErrorLine error={error} />
      <Button type="submit" loading={byPassword.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <Button variant="default" leftSection={<KeyIcon size={16} />} loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
        <Trans>Use a passkey</Trans>
      </Button>
    </form>
  );
}

function SecondFactor({ onAnswer, onBack }: { onAnswer: (state: SignInState) => void; onBack: () => void }) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const byCode = useMutation({ mutationFn: () => answerSecondFactor(code.replace(/\s/g, "")), onSuccess: onAnswer });
  const byPasskey = useMutation({ mutationFn: secondFactorWithPasskey, onSuccess: onAnswer });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byCode.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t`Code`}
        description={t`From your authenticator app, or one of your recovery codes.`}
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        autoFocus
        value={code}
        onChange={(event) => setCode(western(event.currentTarget.value))}
      />
      <ErrorLine error={byCode.error ?? byPasskey.error} />
      <Button type="submit" loading={byCode.isPending}>
        <Trans>Go on</Trans>
      </Button>
      <Button variant="default" leftSection={<KeyIcon size={16} />} loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
        <Trans>Use a passkey</Trans>
      </Button>
      <Button variant="subtle" onClick={onBack}>
        <Trans>Back</Trans>
      </Button>
    </form>
  );
}

export function ErrorLine({ error }: { error: unknown }) {
  if (!error) return null;
  const dismissed = error instanceof DOMException && error.name === "NotAllowedError";
  return (
    <p role="alert" className={classes.error}>
      {dismissed ? <Trans>The browser gave no passkey: it was cancelled, or there is none for this site.</Trans> : <FailureReason error={error} />}
    </p>
  );
}
