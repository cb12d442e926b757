import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { hasRole, useMe } from "@/api/me";
import { Page, Section } from "@/ui/Page";
import { AvailablePay } from "./AvailablePay";
import { BankReports } from "./BankReports";
import { PayingAccounts } from "./PayingAccounts";
import { PayoutList } from "./PayoutList";
import { SentFiles } from "./SentFiles";

/** From what is available to what has settled, in the order in which it happens. */
export function PayoutsPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const me = useMe().data;
  const handles = hasRole(me, "operator", "finance", "admin");
  const organisation = me?.roles.find(({ role }) => ["operator", "finance", "admin"].includes(role))?.organisation_id;
  const changed = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("payouts") });
  return (
    <Page title={t`Payouts`} lead={<Trans>Prepared by one person, approved by another, sent in one file; the bank’s report says what became of each.</Trans>}>
      <Section title={<Trans>Available</Trans>}>
        <AvailablePay organisation={handles ? organisation : undefined} onDone={changed} />
      </Section>
      <Section title={<Trans>Payouts</Trans>}>
        <PayoutList handles={handles} onDone={changed} />
      </Section>
      <Section title={<Trans>Files</Trans>} note={<Trans>A file is written once. Downloaded again it is the same, byte for byte.</Trans>}>
        <SentFiles organisation={handles ? organisation : undefined} onDone={changed} />
      </Section>
      <Section title={<Trans>What the bank says</Trans>} note={<Trans>camt.053 or camt.054 of a bank, or a CSV table of a payout service (reference, outcome, reason, date). What is not surely ours is listed and changes nothing.</Trans>}>
        <BankReports organisation={handles ? organisation : undefined} onDone={changed} />
      </Section>
      <Section title={<Trans>From where we pay</Trans>}>
        <PayingAccounts organisation={hasRole(me, "finance", "admin") ? organisation : undefined} />
      </Section>
    </Page>
  );
}
