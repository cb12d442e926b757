import type { Shapes } from "@/api/client";

export type Offer = Shapes["OfferOut"];
export type OfferInFull = Shapes["OfferDetail"];
export type Need = Shapes["NeedOut"];
export type Board = Shapes["BoardOut"];
export type Candidate = Shapes["CandidateOut"];
export type Plan = Shapes["PlanOut"];
export type ClientPlan = Shapes["ClientPlan"];
export type PlanSeat = Shapes["SeatInPlan"];
export type PlannedSeat = Shapes["PlannedSeat"];
/** Whom one asks about: a candidate of a shortlist, or a seat of a plan. */
export interface Somebody {
  person: number;
  display_name: string | null;
  reviews?: number;
  reviews_accepted?: number;
}
export type AgreedTerms = Shapes["AgreedTermsOut"];

/** What an offer said when it was made: codes that the page puts into words. */
export interface Told {
  work: string;
  starts_on: string | null;
  weeks: number | null;
  together: { zone: string; from: number; to: number } | null;
  recorded: string[];
  not_recorded: string[];
  seen_by: string[];
}

const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const hoursOf = (value: unknown): Told["together"] => {
  const { zone, from, to } = (value ?? {}) as Record<string, unknown>;
  return typeof zone === "string" && typeof from === "number" && typeof to === "number" ? { zone, from, to } : null;
};

/** Minutes of a day as a clock shows them. */
export const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Terms are plain JSON of their own form; whatever is not there is not shown. */
export function toldBy(terms: Record<string, unknown>): Told {
  return {
    work: typeof terms.work === "string" ? terms.work : "",
    starts_on: typeof terms.starts_on === "string" ? terms.starts_on : null,
    weeks: typeof terms.weeks === "number" ? terms.weeks : null,
    together: hoursOf(terms.together),
    recorded: lines(terms.recorded),
    not_recorded: lines(terms.not_recorded),
    seen_by: lines(terms.seen_by),
  };
}
