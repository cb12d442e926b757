import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num, When } from "@/ui/Figures";
import { Fact, Facts, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { OfferedTime } from "./OfferedTime";
import { clockOf, toldBy, type OfferInFull } from "./types";
import classes from "./staffing.module.css";

/** What an offer says, frozen when it was made; the answer to it stands after it. */
export function OfferInWhole({ offer, answer }: { offer: OfferInFull; answer: ReactNode }) {
  const word = useWord();
  const told = toldBy(offer.terms);
  return (
    <>
      <Section title={<Trans>The work</Trans>}>
        {told.work && (
          <p className={classes.work} dir="auto">
            {told.work}
          </p>
        )}
        <Facts>
          <Fact label={<Trans>Rate per hour</Trans>}>
            <Money amount={{ minor: offer.hourly_minor, currency: offer.currency }} />
          </Fact>
          <Fact label={<Trans>Time</Trans>}>
            <OfferedTime offer={offer} />
          </Fact>
          <Fact label={<Trans>Role</Trans>}>{word("role", offer.role)}</Fact>
          {told.starts_on && (
            <Fact label={<Trans>Begins</Trans>}>
              <When at={told.starts_on} only="date" />
            </Fact>
          )}
          {told.together && (
            <Fact label={<Trans>Together, on working days</Trans>}>
              <Isolated>{`${clockOf(told.together.from)}–${clockOf(told.together.to)} ${told.together.zone}`}</Isolated>
            </Fact>
          )}
          {told.weeks !== null && (
            <Fact label={<Trans>Weeks</Trans>}>
              <Num value={told.weeks} />
            </Fact>
          )}
          <Fact label={<Trans>State</Trans>}>
            <StateMark state={offer.state} />
          </Fact>
          <Fact label={<Trans>Open until</Trans>}>
            <When at={offer.expires_at} />
          </Fact>
        </Facts>
      </Section>
      <Section title={<Trans>What is kept about you</Trans>}>
        <div className={classes.kept}>
          <Codes title={<Trans>Recorded</Trans>} kind="recorded" codes={told.recorded} />
          <Codes title={<Trans>Never recorded</Trans>} kind="not_recorded" codes={told.not_recorded} />
          <Codes title={<Trans>Who sees it</Trans>} kind="seen_by" codes={told.seen_by} />
        </div>
      </Section>
      {answer}
      {offer.terms_sha256 && (
        <p className={classes.hash}>
          <Trans>What this offer says is frozen. Its SHA-256:</Trans> <Isolated>{offer.terms_sha256}</Isolated>
        </p>
      )}
    </>
  );
}

function Codes({ title, kind, codes }: { title: ReactNode; kind: string; codes: string[] }) {
  const word = useWord();
  if (codes.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {codes.map((code) => (
          <li key={code}>{word(kind, code)}</li>
        ))}
      </ul>
    </div>
  );
}
