import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Isolated, Money } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { useSecured } from "@/ui/useSecured";
import { AccountFields } from "./AccountFields";
import { Failed } from "./Failed";
import { emptyAccount } from "./types";
import classes from "./payouts.module.css";

const key = ["payouts", "paying-accounts"] as const;
const levels = ["", "SEPA", "NURG", "URGP", "SDVA"] as const;

export function PayingAccounts({ organisation }: { organisation: number | undefined }) {
  const accounts = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/paying-accounts")) });
  return (
    <>
      <Fetched query={accounts}>
        {(data) => (
          <ul className={classes.list}>
            {data.items.map((each) => (
              <li key={`${each.organisation_id}-${each.currency}`}>
                <strong>
                  <Isolated>{each.currency}</Isolated>
                </strong>
                <Isolated>{each.masked}</Isolated>
                <span dir="auto">{each.latin_name}</span>
                <span className={classes.soft}>
                  {each.four_eyes_above_minor === 0 ? (
                    <Trans>two people always</Trans>
                  ) : (
                    <Trans>
                      two people above <Money amount={{ minor: each.four_eyes_above_minor, currency: each.currency }} />
                    </Trans>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      {organisation && (
        <details>
          <summary>
            <Trans>Enter an account</Trans>
          </summary>
          <PayingAccountForm organisation={organisation} />
        </details>
      )}
    </>
  );
}

function PayingAccountForm({ organisation }: { organisation: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState(emptyAccount);
  const [level, setLevel] = useState<(typeof levels)[number]>("");
  const [threshold, setThreshold] = useState("0");
  const change = useSecured(
    (body: Shapes["PayingAccountIn"]) => got(api.PUT("/api/v1/paying-accounts", { body })),
    () => {
      setTyped(emptyAccount);
      void client.invalidateQueries({ queryKey: key });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.run({ ...typed, currency: typed.currency.trim().toUpperCase(), organisation_id: organisation, service_level: level, four_eyes_above_minor: Number(threshold) });
  };
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        <AccountFields value={typed} onChange={setTyped} />
        <div className={classes.row}>
          <NativeSelect label={t`Service level`} value={level} data={levels.map((each) => ({ value: each, label: each || t`none` }))} onChange={(event) => setLevel(event.currentTarget.value as (typeof levels)[number])} />
          <TextInput label={t`Two people above, in the smallest unit`} description={t`0: always`} inputMode="numeric" pattern="[0-9]{1,15}" required dir="ltr" value={threshold} onChange={(event) => setThreshold(event.currentTarget.value)} />
        </div>
        <Failed error={change.error} />
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
