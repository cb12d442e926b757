import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { minorOf } from "@/i18n/amounts";
import { Isolated, Money } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { useSecured } from "@/ui/useSecured";
import { AccountForm } from "./AccountForm";
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
  const [saved, setSaved] = useState(false);
  const currency = typed.currency.trim().toUpperCase();
  const minor = minorOf(threshold, currency);
  const change = useSecured(
    (body: Shapes["PayingAccountIn"]) => got(api.PUT("/api/v1/paying-accounts", { body })),
    () => {
      setTyped(emptyAccount);
      setSaved(true);
      void client.invalidateQueries({ queryKey: key });
    },
  );
  const submit = () => {
    setSaved(false);
    if (minor !== null) change.run({ ...typed, currency, organisation_id: organisation, service_level: level, four_eyes_above_minor: minor });
  };
  const choices = (
    <div className={classes.row}>
      <NativeSelect label={t`Service level`} value={level} data={levels.map((each) => ({ value: each, label: each || t`none` }))} onChange={(event) => setLevel(event.currentTarget.value as (typeof levels)[number])} />
      <TextInput label={t`Two people above, in ${currency}`} description={t`0: always`} inputMode="decimal" required dir="ltr" value={threshold} error={minor === null && t`Write an amount such as 1200.50.`} onChange={(event) => setThreshold(event.currentTarget.value)} />
    </div>
  );
  return <AccountForm value={typed} onChange={setTyped} change={change} saved={saved} onSubmit={submit} after={choices} />;
}
