import { TextInput } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import type { TypedAccount } from "./types";
import classes from "./payouts.module.css";

interface AccountFieldsProps<Account extends TypedAccount> {
  value: Account;
  onChange: (value: Account) => void;
}

/** An account and its holder's address. What banks read is Latin, so these fields run from left to right everywhere. */
export function AccountFields<Account extends TypedAccount>({ value, onChange }: AccountFieldsProps<Account>) {
  const { t } = useLingui();
  const field = (name: keyof TypedAccount, label: string, more: { description?: string; required?: boolean; maxLength?: number } = {}) => (
    <TextInput label={label} dir="ltr" value={value[name]} onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })} {...more} />
  );
  return (
    <>
      <div className={classes.row}>
        {field("currency", t`Currency`, { required: true, maxLength: 3 })}
        {field("latin_name", t`Name at the bank`, { required: true, maxLength: 70, description: t`In Latin letters, as your bank writes it` })}
      </div>
      <div className={classes.row}>
        {field("account_number", t`IBAN or account number`, { required: true, maxLength: 60 })}
        {field("bic", t`BIC`, { maxLength: 14, description: t`Needed where there is no IBAN` })}
        {field("account_country", t`Country of the account`, { maxLength: 2, description: t`Two letters; an IBAN says it itself` })}
      </div>
      <div className={classes.row}>
        {field("street", t`Street`, { maxLength: 70 })}
        {field("building", t`Building`, { maxLength: 16 })}
        {field("postcode", t`Postcode`, { maxLength: 16 })}
      </div>
      <div className={classes.row}>
        {field("town", t`Town`, { required: true, maxLength: 35 })}
        {field("country", t`Country of residence`, { required: true, maxLength: 2, description: t`Two letters, such as JO` })}
      </div>
    </>
  );
}
