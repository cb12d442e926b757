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
  const every = whole(terms, "every");
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
      return <Plural value={every} one="for each accepted unit" other="each time # units are accepted, on whatever days" />;
    case "streak":
      return <Plural value={every} one="for each accepted unit" other="each time # units in a row are accepted and none came back between them" />;
    case "referral":
      return <Plural value={whole(terms, "units")} one="once the person you brought has # accepted unit" other="once the person you brought has # accepted units" />;
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
