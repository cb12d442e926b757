import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Refusal } from "@/api/http";
import { acceptByLink, declineByLink, openByLink, type OfferByLink } from "@/api/offerByLink";
import { activate, isLanguage } from "@/i18n/language";
import { SimulatedMark } from "@/ui/Marks";
import { OpenPage } from "@/ui/OpenPage";
import { Page } from "@/ui/Page";
import { Failure, FailureReason, Loading } from "@/ui/States";
import { Answer } from "./Answer";
import { OfferInWhole } from "./OfferInWhole";
import classes from "./staffing.module.css";

/** One offer, opened by the link of a message without an account. The secret stands behind the # of the address. */
export function OfferByLinkPage() {
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const opened = useQuery({
    queryKey: ["offer-by-link", token],
    queryFn: async () => {
      const offer = await openByLink(token);
      if (isLanguage(offer.reader_language)) await activate(offer.reader_language);
      return offer;
    },
    retry: false,
    staleTime: Infinity,
  });
  return (
    <OpenPage wide>
      {opened.data ? (
        <Opened offer={opened.data} token={token} />
      ) : opened.error instanceof Refusal ? (
        <Refused refusal={opened.error} />
      ) : opened.error ? (
        <Failure error={opened.error} retry={() => void opened.refetch()} />
      ) : (
        <Loading />
      )}
    </OpenPage>
  );
}

function Opened({ offer, token }: { offer: OfferByLink; token: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [declined, setDeclined] = useState(false);
  if (declined)
    return (
      <Page title={t`Declined`} lead={<Trans>The project reads your answer. You need do nothing more.</Trans>}>
        {null}
      </Page>
    );
  return (
    <Page
      title={offer.title || t`Offer`}
      heading={<span dir="auto">{offer.title}</span>}
      lead={
        <>
          <bdi>{offer.client}</bdi> · <bdi>{offer.project_name}</bdi> <SimulatedMark when={offer.simulated} />
        </>
      }
    >
      <p className={classes.soft}>
        <Trans>
          This offer is for <bdi>{offer.addressee}</bdi> alone. If that is not you, the message was passed on: close the page.
        </Trans>
      </p>
      <OfferInWhole
        offer={offer}
        answer={
          <Answer
            offer={offer}
            accept={(answer) => acceptByLink(token, answer)}
            decline={async (answer) => {
              await declineByLink(token, answer);
              setDeclined(true);
            }}
            onAccepted={() => {
              client.clear();
              void navigate({ to: "/account/way-in" });
            }}
          />
        }
      />
    </Page>
  );
}

/** Why the link opens nothing, and where to go instead. */
function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useLingui();
  const offer = Number((refusal.body as { offer?: number } | null)?.offer ?? 0);
  const titles: Record<string, string> = {
    offer_link_used: t`This link has been used`,
    offer_link_expired: t`This link has expired`,
    sign_in_to_answer: t`Sign in to answer`,
    link_of_another: t`This link is for somebody else`,
  };
  return (
    <Page title={titles[refusal.code] ?? t`This link opens nothing`} lead={<FailureReason error={refusal} />}>
      {(refusal.code === "offer_link_used" || refusal.code === "sign_in_to_answer") && (
        <p className={classes.actions}>
          <Link to="/sign-in" search={{ then: offer ? `/offers/${offer}` : "/offers" }}>
            <Trans>Sign in</Trans>
          </Link>
          <Link to="/account/forgotten">
            <Trans>I have no password, or forgot it</Trans>
          </Link>
        </p>
      )}
      {refusal.code === "link_of_another" && (
        <p className={classes.actions}>
          <Link to="/offers">
            <Trans>My own offers</Trans>
          </Link>
        </p>
      )}
    </Page>
  );
}
