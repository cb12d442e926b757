import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { hasRole, useMe, type Me } from "@/api/me";
import { minorOf } from "@/i18n/amounts";
import { decimalOf } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Filter, Filters } from "@/ui/Filters";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { WholeNumber } from "@/ui/WholeNumber";
import { ExchangeRates } from "./ExchangeRates";
import { Refused } from "./Refused";
import { TaxForms } from "./TaxForms";
import { WithholdingRules } from "./WithholdingRules";
import { preparers, type Payer, type PayTerms } from "./types";
import classes from "./payroll.module.css";

const readers = ["lead", "operator", "finance", "auditor", "admin"];

function clients(me: Me | null | undefined): { value: string; label: string }[] {
  const found = new Map((me?.roles ?? []).filter(({ role }) => readers.includes(role)).map((each) => [String(each.organisation_id), each.organisation]));
  return [...found].map(([value, label]) => ({ value, label }));
}

/** How a client pays its experts: when, how long it is held, who approves, and what is withheld. */
export function PayTermsPage() {
  const { t } = useLingui();
  const me = useMe().data;
  const { organisation: asked } = useSearch({ from: "/signed-in/shell/pay-terms" });
  const places = clients(me);
  const organisation = asked ?? Number(places[0]?.value ?? 0);
  return (
    <Page
      title={t`Terms of pay`}
      above={
        <Link to="/pay-runs">
          <Trans>Pay runs</Trans>
        </Link>
      }
      lead={<Trans>When pay is due, how long it is held, how many people approve it, and what is withheld. What stands on a statement keeps the terms it was made under.</Trans>}
    >
      {places.length > 1 && (
        <Filters>
          <Filter label={t`Client`} name="organisation" value={organisation} options={places} />
        </Filters>
      )}
      {organisation > 0 ? <OfClient key={organisation} organisation={organisation} /> : <Empty title={<Trans>This is not open to you</Trans>} />}
    </Page>
  );
}

function OfClient({ organisation }: { organisation: number }) {
  const client = useQueryClient();
  const me = useMe().data;
  const sets = hasRole(me, ...preparers);
  const key = ["pay-terms", organisation];
  const terms = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/pay-terms", { params: { query: { organisation } } })) });
  return (
    <Fetched query={terms}>
      {(data) => (
        <>
          <Section title={<Trans>Pay</Trans>} actions={sets && <TermsForm key={JSON.stringify(data)} terms={data} onDone={() => void client.invalidateQueries({ queryKey: key })} />}>
            <Shown terms={data} />
          </Section>
          <WithholdingRules organisation={organisation} sets={sets} />
          <ExchangeRates organisation={organisation} sets={sets} />
          {hasRole(me, ...preparers, "auditor") && <TaxForms organisation={organisation} />}
        </>
      )}
    </Fetched>
  );
}

function Shown({ terms }: { terms: PayTerms }) {
  const word = useWord();
  return (
    <Facts>
      <Fact label={<Trans>Paid</Trans>}>{word("cadence", terms.cadence)}</Fact>
      <Fact label={<Trans>Held after approval</Trans>}>{terms.hold_days === 0 ? <Trans>not at all</Trans> : <Plural value={terms.hold_days} one="# day" other="# days" />}</Fact>
      <Fact label={<Trans>A pay run is approved by</Trans>}>
        {terms.one_approves_up_to.minor === 0 ? (
          <Trans>two people, always</Trans>
        ) : (
          <Trans>
            <Num value={1} /> person up to <Money amount={terms.one_approves_up_to} />, two above
          </Trans>
        )}
      </Fact>
      <Fact label={<Trans>Statements are owed by</Trans>}>
        {terms.payer.name ? <span dir="auto">{terms.payer.name}</span> : <Trans>the client, by its own name</Trans>}
        {terms.payer.address && (
          <div className={classes.soft} dir="auto">
            {terms.payer.address}
          </div>
        )}
        {terms.payer.tax_id && (
          <div className={classes.soft}>
            <Trans>
              Tax number <Isolated>{terms.payer.tax_id}</Isolated>
            </Trans>
          </div>
        )}
      </Fact>
    </Facts>
  );
}

function TermsForm({ terms, onDone }: { terms: PayTerms; onDone: () => void }) {
  const { t } = useLingui();
  const word = useWord();
  const { currency } = terms.one_approves_up_to;
  const [opened, setOpened] = useState(false);
  const [cadence, setCadence] = useState<"weekly" | "monthly">(terms.cadence === "weekly" ? "weekly" : "monthly");
  const [days, setDays] = useState<number | null>(terms.hold_days);
  const [typed, setTyped] = useState(decimalOf(terms.one_approves_up_to));
  const [payer, setPayer] = useState<Payer>(terms.payer);
  const minor = minorOf(typed, currency);
  const set = useMutation({
    mutationFn: () => got(api.PUT("/api/v1/pay-terms", { body: { organisation: terms.organisation, cadence, hold_days: days ?? 0, one_approves_up_to_minor: minor ?? 0, currency, payer } })),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor !== null && days !== null) set.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Change</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Terms of pay`}>
        <form className={classes.form} onSubmit={submit}>
          <NativeSelect label={t`Paid`} value={cadence} data={(["weekly", "monthly"] as const).map((value) => ({ value, label: word("cadence", value) }))} onChange={(event) => setCadence(event.currentTarget.value as typeof cadence)} />
          <WholeNumber label={t`Days that pay is held after approval`} description={t`0: available at once`} min={0} max={365} required value={days} onChange={setDays} />
          <TextInput label={t`One person approves runs up to, in ${currency}`} description={t`0: two people always. Nobody ever approves a run that pays them.`} dir="ltr" inputMode="decimal" required value={typed} error={minor === null && t`Write an amount such as 1200.50.`} onChange={(event) => setTyped(event.currentTarget.value)} />
          <TextInput label={t`Payer on statements`} description={t`Statements are invoices. Empty: the client's name here.`} dir="auto" maxLength={200} value={payer.name} onChange={(event) => setPayer({ ...payer, name: event.currentTarget.value })} />
          <TextInput label={t`Payer's address`} dir="auto" maxLength={400} value={payer.address} onChange={(event) => setPayer({ ...payer, address: event.currentTarget.value })} />
          <TextInput label={t`Payer's tax number`} dir="ltr" maxLength={40} value={payer.tax_id} onChange={(event) => setPayer({ ...payer, tax_id: event.currentTarget.value })} />
          <Refused error={set.error} />
          <div>
            <Button type="submit" loading={set.isPending} disabled={minor === null || days === null}>
              <Trans>Set</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
