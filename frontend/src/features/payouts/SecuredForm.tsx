import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import type { FormEvent, ReactNode } from "react";
import { Failed } from "./Failed";
import classes from "./payouts.module.css";

export interface SecuredFormProps {
  /** How the change stands, of `useSecured`. */
  change: { error: unknown; pending: boolean; dialog: ReactNode };
  saved: boolean;
  onSubmit: () => void;
}

/** Fields, what the server said of them, and the button; saved only by who signed in just now. */
export function SecuredForm({ change, saved, onSubmit, children }: SecuredFormProps & { children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        {children}
        <Failed error={change.error} />
        {saved && (
          <p role="status" className={classes.done}>
            <Trans>Saved.</Trans>
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={change.pending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
      {change.dialog}
    </>
  );
}
