import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Isolated, Money, When } from "@/ui/Figures";
import { StateMark } from "@/ui/StateMark";
import { Fetched } from "@/ui/States";
import classes from "./payouts.module.css";

/** What a payout is made of, and how it was sent; asked for when somebody opens it. */
export function PayoutParts({ payout }: { payout: number }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.parts} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={classes.soft}>
        <Trans>What it is made of</Trans>
      </summary>
      {opened && <Parts payout={payout} />}
    </details>
  );
}

function Parts({ payout }: { payout: number }) {
  const detail = useQuery({ queryKey: ["payouts", "parts", payout], queryFn: () => got(api.GET("/api/v1/payouts/{payout_id}", { params: { path: { payout_id: payout } } })) });
  return (
    <Fetched query={detail}>
      {({ entries, attempts, prepared_by, approved_by }) => (
        <ul className={classes.list}>
          {entries.map((entry) => (
            <li key={`${entry.kind} ${entry.reference}`}>
              {entry.kind === "remainder" ? (
                <Trans>left over from an earlier payout</Trans>
              ) : (
                <Link to="/ledger" search={{ reference: entry.reference }}>
                  <Isolated>{entry.reference}</Isolated>
                </Link>
              )}
              <Money amount={entry.amount} />
            </li>
          ))}
          <li>
            <Trans>
              prepared by <bdi>{prepared_by.name}</bdi>
            </Trans>
            {approved_by && (
              <Trans>
                approved by <bdi>{approved_by.name}</bdi>
              </Trans>
            )}
          </li>
          {attempts.map((attempt) => (
            <li key={attempt.uetr}>
              <span>
                <Trans>
                  sent <When at={attempt.sent_at} />
                </Trans>{" "}
                <Isolated>{attempt.end_to_end_id}</Isolated>
              </span>
              <StateMark state={attempt.state} />
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  );
}
