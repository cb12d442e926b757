import { TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Isolated, When } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { useNow } from "@/ui/useNow";
import { useSecured } from "@/ui/useSecured";
import { AccountForm } from "./AccountForm";
import { OwnTerms } from "./OwnTerms";
import { emptyAccount, type Destination } from "./types";
import classes from "./payouts.module.css";

const key = ["payout-destinations"] as const;

export function DestinationPage() {
  const { t } = useLingui();
  const mine = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/payout-destinations")) });
  return (
    <Page title={t`Where my pay goes`} lead={<Trans>One account for each currency. A change waits 72 hours, and your old address is told of it.</Trans>}>
      <Fetched query={mine}>
        {(data) => (
          <>
            {data.items.length > 0 && (
              <Section title={<Trans>Now</Trans>}>
                <ul className={classes.list}>
                  {data.items.map((each) => (
                    <Goes key={each.currency} destination={each} />
                  ))}
                </ul>
              </Section>
            )}
            <DestinationForm before={data.items[0]} />
            <OwnTerms />
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Goes({ destination }: { destination: Destination }) {
  const now = useNow(true, 60_000);
  const held = destination.held_until && Date.parse(destination.held_until) > now;
  return (
    <li>
      <strong>
        <Isolated>{destination.currency}</Isolated>
      </strong>
      <Isolated>{destination.masked}</Isolated>
      <span dir="auto">{destination.latin_name}</span>
      {held && destination.held_until ? (
        <Mark tone="unsure">
          <Trans>
            waits until <When at={destination.held_until} />
          </Trans>
        </Mark>
      ) : destination.needs_review && !destination.reviewed_at ? (
        <Mark tone="unsure">
          <Trans>account abroad: finance looks at it first</Trans>
        </Mark>
      ) : (
        <Mark tone="good">
          <Trans>in use</Trans>
        </Mark>
      )}
    </li>
  );
}

/** The number is never shown again, so it is typed anew; name and address are taken over. */
function DestinationForm({ before }: { before: Destination | undefined }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => {
    const { legal_name = "", latin_name, street, building, postcode, town, country, currency } = before ?? { ...emptyAccount, legal_name: "" };
    return { ...emptyAccount, legal_name, latin_name, street, building, postcode, town, country, currency };
  });
  const [saved, setSaved] = useState(false);
  const change = useSecured(
    (body: typeof typed) => got(api.PUT("/api/v1/payout-destinations", { body: { ...body, currency: body.currency.trim().toUpperCase() } })),
    () => {
      setSaved(true);
      setTyped((now) => ({ ...now, account_number: "" }));
      void client.invalidateQueries({ queryKey: key });
    },
  );
  const legalName = <TextInput label={t`Legal name`} description={t`As in your papers, in any script`} dir="auto" required maxLength={200} value={typed.legal_name} onChange={(event) => setTyped({ ...typed, legal_name: event.currentTarget.value })} />;
  const submit = () => {
    setSaved(false);
    change.run(typed);
  };
  return (
    <Section title={before ? <Trans>Another account</Trans> : <Trans>Your account</Trans>} note={<Trans>The number is sealed and never shown again but for its last four signs.</Trans>}>
      <AccountForm value={typed} onChange={setTyped} change={change} saved={saved} onSubmit={submit} before={legalName} />
    </Section>
  );
}
