import type { ReactNode } from "react";
import { AccountFields } from "./AccountFields";
import { SecuredForm, type SecuredFormProps } from "./SecuredForm";
import type { TypedAccount } from "./types";

interface AccountFormProps<Account extends TypedAccount> extends SecuredFormProps {
  value: Account;
  onChange: (value: Account) => void;
  before?: ReactNode;
  after?: ReactNode;
}

/** An account as it is typed. */
export function AccountForm<Account extends TypedAccount>({ value, onChange, before, after, ...secured }: AccountFormProps<Account>) {
  return (
    <SecuredForm {...secured}>
      {before}
      <AccountFields value={value} onChange={onChange} />
      {after}
    </SecuredForm>
  );
}
