import type { Shapes } from "@/api/client";

export type Offer = Shapes["OfferOut"];
export type OfferInFull = Shapes["OfferDetail"];
export type Need = Shapes["NeedOut"];
export type Board = Shapes["BoardOut"];
export type Candidate = Shapes["CandidateOut"];
export type Plan = Shapes["PlanOut"];

/** What an offer said when it was made: codes that the page puts into words. */
export interface Told {
  work: string;
  starts_on: string | null;
  weeks: number | null;
  recorded: string[];
  not_recorded: string[];
  seen_by: string[];
}

const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Terms are plain JSON of their own form; whatever is not there is not shown. */
export function toldBy(terms: Record<string, unknown>): Told {
  return {
    work: typeof terms.work === "string" ? terms.work : "",
    starts_on: typeof terms.starts_on === "string" ? terms.starts_on : null,
    weeks: typeof terms.weeks === "number" ? terms.weeks : null,
    recorded: lines(terms.recorded),
    not_recorded: lines(terms.not_recorded),
    seen_by: lines(terms.seen_by),
  };
}
