import { Button, PasswordInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { confirmCode, confirmPassword } from "@/api/auth";
import { Refusal } from "@/api/http";
import { Dialog } from "./Dialog";
import { FailureReason } from "./States";
import classes from "./useSecured.module.css";

function needsConfirmation(error: unknown): boolean {
  return error instanceof Refusal && error.code === "reauthentication_required";
}

/** A change that the server may want confirmed: asks for the password or a code, then does it again. */
export function useSecured<Input, Output>(change: (input: Input) => Promise<Output>, onDone: (output: Output) => void) {
  const [waiting, setWaiting] = useState<{ input: Input } | null>(null);
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: (output) => {
      setWaiting(null);
      onDone(output);
    },
    onError: (error, input) => {
      if (needsConfirmation(error)) setWaiting({ input });
    },
  });
  const dialog: ReactNode = (
    <Confirm opened={waiting !== null} onClose={() => setWaiting(null)} onConfirmed={() => waiting && mutation.mutate(waiting.input)} />
  );
  const error = needsConfirmation(mutation.error) ? null : mutation.error;
  return { run: mutation.mutate, pending: mutation.isPending, error, dialog };
}

function Confirm({ opened, onClose, onConfirmed }: { opened: boolean; onClose: () => void; onConfirmed: () => void }) {
  const { t } = useLingui();
  const [secret, setSecret] = useState("");
  const confirm = useMutation({
    mutationFn: () => (/^\d{6}$/.test(secret) ? confirmCode(secret) : confirmPassword(secret)),
    onSuccess: () => {
      setSecret("");
      onConfirmed();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    confirm.mutate();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Confirm that it is you`}>
      <form className={classes.form} onSubmit={submit}>
        <PasswordInput
          label={t`Password, or the code of your authenticator app`}
          dir="ltr"
          autoFocus
          required
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t`Show the password` }}
        />
        {confirm.isError && (
          <p role="alert" className={classes.error}>
            <FailureReason error={confirm.error} />
          </p>
        )}
        <Button type="submit" loading={confirm.isPending}>
          <Trans>Confirm</Trans>
        </Button>
      </form>
    </Dialog>
  );
}
