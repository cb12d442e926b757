import { basisPointsOf, minorOf, percentOf } from "@/i18n/amounts";
import { decimalOf } from "@/i18n/format";
import type { BonusKind, BonusRule } from "./types";

export interface TypedTier {
  share: string;
  amount: string;
}

/** The terms of every kind as they are typed, so that a change of the kind loses nothing. */
export interface TypedTerms {
  fixedCounts: boolean;
  samples: number | null;
  wrong: number | null;
  leastReviewed: number | null;
  tiers: TypedTier[];
  every: number | null;
  units: number | null;
  by: "fixed" | "time";
  mostMinutes: number | null;
}

export function begunTerms(rule: BonusRule | undefined, currency: string): TypedTerms {
  const terms = rule?.terms ?? {};
  const whole = (name: string, otherwise: number) => Number(terms[name] ?? otherwise);
  const tiers = (Array.isArray(terms.tiers) ? terms.tiers : []) as { share: number; amount_minor: number }[];
  return {
    fixedCounts: terms.fixed_counts !== false,
    samples: whole("samples", 4),
    wrong: whole("wrong", 3),
    leastReviewed: whole("least_reviewed", 10),
    tiers: tiers.length > 0 ? tiers.map((each) => ({ share: percentOf(each.share), amount: decimalOf({ minor: each.amount_minor, currency }) })) : [{ share: "90", amount: "" }],
    every: whole("every", 10),
    units: whole("units", 5),
    by: terms.by === "time" ? "time" : "fixed",
    mostMinutes: Math.round(whole("most_seconds", 14_400) / 60),
  };
}

/** What the server is told, and the largest amount in it; null while something is missing. */
export function readTerms(kind: BonusKind, typed: TypedTerms, currency: string): { terms: Record<string, unknown>; largest: number } | null {
  const said = (terms: Record<string, unknown>) => (Object.values(terms).includes(null) ? null : { terms, largest: 0 });
  switch (kind) {
    case "accepted_unit":
      return said({ fixed_counts: typed.fixedCounts });
    case "broken_model":
      return said({ samples: typed.samples, wrong: typed.wrong });
    case "milestone":
    case "streak":
      return said({ every: typed.every, fixed_counts: typed.fixedCounts });
    case "referral":
      return said({ units: typed.units });
    case "quality_tier":
      return readTiers(typed, currency);
    default:
      return said(typed.by === "time" ? { by: "time", most_seconds: typed.mostMinutes === null ? null : typed.mostMinutes * 60 } : { by: "fixed" });
  }
}

function readTiers(typed: TypedTerms, currency: string) {
  const tiers = typed.tiers.map(({ share, amount }) => ({ share: basisPointsOf(share), amount_minor: minorOf(amount, currency) }));
  if (typed.leastReviewed === null || tiers.length === 0 || tiers.some(({ share, amount_minor }) => !share || !amount_minor)) return null;
  return { terms: { least_reviewed: typed.leastReviewed, tiers }, largest: Math.max(...tiers.map((each) => each.amount_minor ?? 0)) };
}
