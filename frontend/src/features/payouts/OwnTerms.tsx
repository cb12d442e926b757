import { TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { basisPointsOf } from "@/i18n/amounts";
import { Isolated, When } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { useNow } from "@/ui/useNow";
import { useSecured } from "@/ui/useSecured";
import { SecuredForm } from "./SecuredForm";
import { FormEnds, TaxFormFields, typedForm } from "./TaxForm";
import type { PayeeDetails } from "./types";

const key = ["payee-details"] as const;
const minuteMs = 60_000;

/** The tax number that one's statements carry, and the currency in which one wants to be paid. */
export function OwnTerms() {
  const mine = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/payee-details")) });
  return (
    <Section
      title={<Trans>Tax number and currency</Trans>}
      note={<Trans>Your statements are invoices, and carry your tax number. We compute nobody's tax. In another currency than the contract's you are paid at the rate that stands on the statement.</Trans>}
    >
      <Fetched query={mine}>{(data) => <OwnTermsForm before={data} />}</Fetched>
    </Section>
  );
}

function OwnTermsForm({ before }: { before: PayeeDetails }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ country: before.country, paid_in: before.paid_in });
  const [form, setForm] = useState(() => typedForm(before));
  const [number, setNumber] = useState("");
  const [saved, setSaved] = useState(false);
  const now = useNow(true, minuteMs);
  const change = useSecured(
    (tax_id: string | null) => {
      const { treaty, ...signed } = form;
      const upper = { country: typed.country.trim().toUpperCase(), paid_in: typed.paid_in.trim().toUpperCase(), work_country: form.work_country.trim().toUpperCase() };
      return got(api.PUT("/api/v1/payee-details", { body: { ...signed, ...upper, treaty_basis_points: form.treaty_article.trim() ? basisPointsOf(treaty) : null, tax_id } }));
    },
    () => {
      setSaved(true);
      setNumber("");
      setForm((signed) => ({ ...signed, sign_again: false }));
      void client.invalidateQueries({ queryKey: key });
    },
  );
  const submit = () => {
    setSaved(false);
    change.run(number.trim() || null);
  };
  const waits = before.counts_from !== null && Date.parse(before.counts_from) > now + minuteMs;
  return (
    <SecuredForm change={change} saved={saved} onSubmit={submit}>
      <TextInput label={t`Country of the tax number`} description={t`Two letters, such as JO`} dir="ltr" maxLength={2} value={typed.country} onChange={(event) => setTyped({ ...typed, country: event.currentTarget.value })} />
      <TextInput
        label={t`Tax number`}
        description={before.tax_id_shown ? t`Statements show ${before.tax_id_shown}. Leave it empty to keep it.` : t`Leave it empty where you have none.`}
        dir="ltr"
        autoComplete="off"
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TaxFormFields form={form} onChange={setForm} />
      <FormEnds before={before} form={form} now={now} onChange={setForm} />
      <TextInput label={t`Currency that I want`} description={t`Three letters, such as JOD; empty: as each contract says. A change waits 72 hours.`} dir="ltr" maxLength={3} value={typed.paid_in} onChange={(event) => setTyped({ ...typed, paid_in: event.currentTarget.value })} />
      {waits && before.counts_from && (
        <p>
          <Trans>
            <Isolated>{before.paid_in || "–"}</Isolated> counts from <When at={before.counts_from} />.
          </Trans>
        </p>
      )}
    </SecuredForm>
  );
}
