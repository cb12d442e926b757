import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Clock, Isolated, Money, Num, Percent } from "@/ui/Figures";
import type { BonusRule } from "./types";
import classes from "./payroll.module.css";

interface Tier {
  share: number;
  amount_minor: number;
}

const whole = (terms: BonusRule["terms"], name: string) => Number(terms[name] ?? 0);

/** What a rule pays for, in words that its payee can check. */
export function RuleTerms({ rule }: { rule: BonusRule }) {
  if (rule.kind === "quality_tier") return <Tiers rule={rule} />;
  return <span className={classes.terms}>{sentence(rule)}</span>;
}

function sentence({ kind, terms }: BonusRule): ReactNode {
  const [every, units] = [whole(terms, "every"), whole(terms, "units")];
  switch (kind) {
    case "accepted_unit":
      return terms.fixed_counts === false ? <Trans>for each accepted unit that the reviewer did not have to fix</Trans> : <Trans>for each accepted unit</Trans>;
    case "broken_model":
      return (
        <Trans>
          for each model that your problem breaks: <Isolated>{whole(terms, "wrong")}</Isolated> of <Isolated>{whole(terms, "samples")}</Isolated> answers wrong
        </Trans>
      );
    case "milestone":
      return (
        <Trans>
          each time <Plural value={every} one="# unit is accepted" other="# units are accepted" />, on whatever days
        </Trans>
      );
    case "streak":
      return (
        <Trans>
          each time <Plural value={every} one="# unit in a row is accepted" other="# units in a row are accepted" />, with none that came back between them
        </Trans>
      );
    case "referral":
      return (
        <Trans>
          once the person you brought has <Plural value={units} one="# accepted unit" other="# accepted units" />
        </Trans>
      );
    default:
      return terms.by === "time" ? (
        <Trans>
          by the hour, at most <Clock seconds={whole(terms, "most_seconds")} />
        </Trans>
      ) : (
        <Trans>once, when somebody of the project records it</Trans>
      );
  }
}

function Tiers({ rule }: { rule: BonusRule }) {
  const tiers = (Array.isArray(rule.terms.tiers) ? rule.terms.tiers : []) as Tier[];
  return (
    <ul className={classes.terms}>
      {tiers.map((tier) => (
        <li key={tier.share}>
          <Trans>
            from <Percent share={tier.share / 10_000} places={2} /> accepted at first: <Money amount={{ minor: tier.amount_minor, currency: rule.amount.currency }} />
          </Trans>
        </li>
      ))}
      <li>
        <Trans>
          for a month with at least <Num value={whole(rule.terms, "least_reviewed")} /> reviewed
        </Trans>
      </li>
    </ul>
  );
}
