import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { OfferedTime } from "./OfferedTime";
import type { Offer } from "./types";
import classes from "./staffing.module.css";

/** What is offered to oneself: the open ones to answer, and what became of the others. */
export function OffersPage() {
  const { t } = useLingui();
  const offers = useList(["offers"], (cursor) => got(api.GET("/api/v1/offers", { params: { query: { cursor } } })));
  return (
    <Page title={t`Offers`} lead={<Trans>Each says what the work is, what it pays, what is recorded of you and who sees it, before you answer.</Trans>}>
      <Listed query={offers} empty={<Empty title={<Trans>No offers yet</Trans>} reason={<Trans>Offers are matched by your profile: skills, languages, hours and rate. Complete it and they find you.</Trans>} />}>
        {(rows) => (
          <>
            <OpenOffers rows={rows.filter(({ state }) => state === "open")} />
            <Answered rows={rows.filter(({ state }) => state !== "open")} />
          </>
        )}
      </Listed>
    </Page>
  );
}

function OpenOffers({ rows }: { rows: Offer[] }) {
  if (rows.length === 0) return <Empty title={<Trans>No open offer</Trans>} reason={<Trans>New ones appear here, and are written to you unless you stopped the messages.</Trans>} />;
  return (
    <ul className={classes.offers}>
      {rows.map((offer) => (
        <li key={offer.id} className={classes.offer}>
          <div className={classes.offerHead}>
            <h2 className={classes.offerTitle} dir="auto">
              {offer.title}
            </h2>
            <span className={classes.rate}>
              <Money amount={{ minor: offer.hourly_minor, currency: offer.currency }} />
              <Trans>/h</Trans>
            </span>
          </div>
          <p className={classes.soft}>
            <bdi>{offer.client}</bdi> · <bdi>{offer.project_name}</bdi> <SimulatedMark when={offer.simulated} />
          </p>
          <p className={classes.soft}>
            <OfferedTime offer={offer} /> · <Trans>open until</Trans> <When at={offer.expires_at} />
          </p>
          <div className={classes.actions}>
            <Button renderRoot={(props) => <Link {...props} to="/offers/$id" params={{ id: String(offer.id) }} />}>
              <Trans>Read and answer</Trans>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answered({ rows }: { rows: Offer[] }) {
  const { t } = useLingui();
  const word = useWord();
  if (rows.length === 0) return null;
  return (
    <Section title={<Trans>Earlier offers</Trans>}>
      <Table
        label={t`Earlier offers`}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            head: <Trans>Offer</Trans>,
            cell: (offer) => (
              <Link to="/offers/$id" params={{ id: String(offer.id) }}>
                <bdi>{offer.title || offer.project_name || word("role", offer.role)}</bdi>
              </Link>
            ),
          },
          { key: "client", head: <Trans>Client</Trans>, minor: true, cell: ({ client }) => <bdi>{client}</bdi> },
          { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (offer) => <Money amount={{ minor: offer.hourly_minor, currency: offer.currency }} /> },
          { key: "state", head: <Trans>State</Trans>, cell: ({ state }) => <StateMark state={state} /> },
          { key: "made", head: <Trans>Made</Trans>, minor: true, cell: ({ made_at }) => <When at={made_at} only="date" /> },
        ]}
      />
    </Section>
  );
}
