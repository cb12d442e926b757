import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Money } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { BudgetBlock } from "./BudgetBlock";
import { InvoicesTable } from "./InvoicesTable";
import { IssueForm } from "./IssueForm";
import { Receipts } from "./Receipts";
import { TermsForm } from "./TermsForm";
import type { ClientMoney } from "./types";
import classes from "./billing.module.css";

/** What a client pays: budgets against what is committed, money paid in ahead, invoices. */
export function BillingPage() {
  const { t } = useLingui();
  const clients = useQuery({ queryKey: ["billing"], queryFn: () => got(api.GET("/api/v1/billing")) });
  return (
    <Page title={t`Budget and invoices`} lead={<Trans>What the work may cost, what it has come to, and what is to be paid. No work is handed out that the budget would not pay.</Trans>}>
      <Fetched query={clients}>{(data) => data.items.map((client) => <ClientBlock key={client.organisation.id} client={client} named={data.items.length > 1} />)}</Fetched>
    </Page>
  );
}

function ClientBlock({ client, named }: { client: ClientMoney; named: boolean }) {
  const me = useMe();
  const queries = useQueryClient();
  const organisation = client.organisation.id;
  const mayDecide = hasRole(me.data, "operator", "finance", "admin");
  const invoices = useList(["invoices", organisation], (cursor) => got(api.GET("/api/v1/invoices", { params: { query: { organisation, cursor } } })));
  const refresh = () => void queries.invalidateQueries();
  return (
    <div className={classes.client}>
      {named && (
        <h2 className={classes.clientName} dir="auto">
          {client.organisation.name}
        </h2>
      )}
      <Figures>
        {client.prefund && (client.terms?.mode === "prefund" || client.prefund.minor > 0) && (
          <Figure label={<Trans>Paid in ahead and left</Trans>} note={client.terms?.mode === "prefund" ? <Trans>Work stops before it is used up.</Trans> : undefined}>
            <Money amount={client.prefund} />
          </Figure>
        )}
        {client.owed && (
          <Figure label={<Trans>To be paid, invoiced or not</Trans>}>
            <Money amount={client.owed} />
          </Figure>
        )}
      </Figures>
      <Section title={<Trans>Budgets</Trans>} note={<Trans>Without our fee, which stands on the invoice.</Trans>} actions={mayDecide && <TermsForm client={client} onDone={refresh} />}>
        {client.budgets.map((budget) => (
          <BudgetBlock key={budget.project.id} budget={budget} onChange={refresh} />
        ))}
      </Section>
      <Section title={<Trans>Invoices</Trans>} actions={mayDecide && client.terms && <IssueForm organisation={organisation} onDone={refresh} />}>
        <Listed query={invoices} empty={<Empty title={<Trans>No invoice yet</Trans>} reason={<Trans>One is issued for the statements of a period.</Trans>} />}>
          {(rows) => <InvoicesTable rows={rows} />}
        </Listed>
      </Section>
      <Receipts client={client} onDone={refresh} />
    </div>
  );
}
