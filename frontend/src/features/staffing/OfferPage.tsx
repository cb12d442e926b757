import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { Answer } from "./Answer";
import { OfferInWhole } from "./OfferInWhole";
import type { OfferInFull } from "./types";

/** One offer whole, and the answer to it. */
export function OfferPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/offers/$id" });
  const opened = useQuery({ queryKey: ["offers", id], queryFn: () => got(api.GET("/api/v1/offers/{offer_id}", { params: { path: { offer_id: Number(id) } } })) });
  return (
    <Page
      title={opened.data?.title || t`Offer`}
      heading={opened.data && <span dir="auto">{opened.data.title}</span>}
      above={
        <Link to="/offers">
          <Trans>Offers</Trans>
        </Link>
      }
      lead={
        opened.data && (
          <>
            <bdi>{opened.data.client}</bdi> · <bdi>{opened.data.project_name}</bdi> <SimulatedMark when={opened.data.simulated} />
          </>
        )
      }
    >
      <Fetched query={opened}>{(offer) => <OfferInWhole offer={offer} answer={<OwnAnswer offer={offer} />} />}</Fetched>
    </Page>
  );
}

function OwnAnswer({ offer }: { offer: OfferInFull }) {
  const client = useQueryClient();
  const path = { offer_id: offer.id };
  return (
    <Answer
      offer={offer}
      accept={(body) => got(api.POST("/api/v1/offers/{offer_id}/accept", { params: { path }, body }))}
      decline={(body) => got(api.POST("/api/v1/offers/{offer_id}/decline", { params: { path }, body }))}
      onSettled={() => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes("offers") || queryKey.includes("me") })}
    />
  );
}
