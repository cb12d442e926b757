import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import type { FormEvent, ReactNode } from "react";
import { AccountFields } from "./AccountFields";
import { Failed } from "./Failed";
import type { TypedAccount } from "./types";
import classes from "./payouts.module.css";

interface AccountFormProps<Account extends TypedAccount> {
  value: Account;
  onChange: (value: Account) => void;
  /** How the change stands, of `useSecured`. */
  change: { error: unknown; pending: boolean; dialog: ReactNode };
  saved: boolean;
  onSubmit: () => void;
  before?: ReactNode;
  after?: ReactNode;
}

/** An account as it is typed: the fields, what the server said, and the button; saved only by who signed in just now. */
export function AccountForm<Account extends TypedAccount>({ value, onChange, change, saved, onSubmit, before, after }: AccountFormProps<Account>) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        {before}
        <AccountFields value={value} onChange={onChange} />
        {after}
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
