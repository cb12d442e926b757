import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import type { Shapes } from "@/api/client";
import { Isolated, Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { None, Table } from "@/ui/Table";

type Referral = Shapes["ReferralOut"];

/** Who brought whom, what became of the offer, and what is due for it; nothing where nobody brought anybody. */
export function Referrals() {
  const { t } = useLingui();
  const list = useList<Referral>(["referrals"], (cursor) => got(api.GET("/api/v1/referrals", { params: { query: { cursor } } })));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={<Trans>Who brought whom</Trans>} note={<Trans>The bonus is paid once the accepted work that the project’s rule names is there.</Trans>}>
      <Table
        label={t`Who brought whom`}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "brought",
            head: <Trans>Brought</Trans>,
            cell: (row) => (
              <>
                <bdi>{row.person_name}</bdi> <SimulatedMark when={row.simulated} />
              </>
            ),
          },
          { key: "by", head: <Trans>By</Trans>, cell: ({ referrer_name }) => <bdi>{referrer_name}</bdi> },
          { key: "offer", head: <Trans>Offer</Trans>, cell: ({ offer_state }) => (offer_state ? <StateMark state={offer_state} /> : <None />) },
          { key: "due", head: <Trans>Bonus</Trans>, cell: ({ due }) => (due.length ? due.map((each) => <Due key={`${each.project}-${each.rule}`} due={each} />) : <None />) },
          { key: "at", head: <Trans>Noted</Trans>, minor: true, cell: ({ at }) => <When at={at} only="date" /> },
        ]}
      />
    </Section>
  );
}

function Due({ due }: { due: Referral["due"][number] }) {
  const amount = { minor: due.amount_minor, currency: due.currency };
  const progress = `${due.units_accepted} / ${due.units_needed}`;
  return (
    <span>
      <Money amount={amount} />{" "}
      {due.earned_at ? (
        <>
          <Trans>earned</Trans> <When at={due.earned_at} only="date" />
        </>
      ) : (
        <Trans>
          after accepted units: <Isolated>{progress}</Isolated>
        </Trans>
      )}
    </span>
  );
}
