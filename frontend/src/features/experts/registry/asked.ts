import type { Shapes } from "@/api/client";

export type Found = Shapes["FoundExperts"];
export type FoundExpert = Shapes["FoundExpert"];

/** What is asked, as it stands in the address: nothing that is left as it is. Levels stand after a colon: `ar:B2`. */
export interface Asked {
  text?: string;
  skills?: string[];
  languages?: string[];
  countries?: string[];
  statuses?: string[];
  degree?: string;
  credential?: string;
  currency?: string;
  most_rate_minor?: number;
  least_weekly_minutes?: number;
  least_quality?: number;
  meet_zone?: string;
  meet_from?: number;
  meet_to?: number;
  meet_minutes?: number;
}

export const longestText = 500;
export const people = ["active", "paused", "left"] as const;
export const evening = { meet_from: 18 * 60, meet_to: 22 * 60, meet_minutes: 120 };
const credentials = ["claimed", "document_seen", "verified"] as const;
const standard: Partial<Record<keyof Asked, unknown>> = { meet_from: 0, meet_to: 0, meet_minutes: 60, least_weekly_minutes: 0 };

/** The question as the server takes it. */
export function questionOf(asked: Asked, limit: number, page = ""): Partial<Shapes["SearchIn"]> {
  const { statuses, credential, ...plain } = asked;
  const known = people.filter((each) => statuses?.includes(each));
  return {
    ...plain,
    ...(known.length > 0 && { statuses: known }),
    ...(credential && { credential: credentials.find((each) => each === credential) ?? "" }),
    ...(page && { page }),
    limit,
  };
}

/** A kept search as an address: what was not asked is left out. */
export function askedOf(kept: Shapes["SearchIn"]): Asked {
  const said = Object.entries(kept).filter(([key, value]) => {
    if (key === "limit" || key === "page" || key === "meet_days" || value === null || value === "") return false;
    if (!kept.meet_zone && key.startsWith("meet_")) return false;
    if (key === "statuses" && String(value) === "active") return false;
    return Array.isArray(value) ? value.length > 0 : value !== standard[key as keyof Asked];
  });
  return Object.fromEntries(said) as Asked;
}

/** What is asked after a change; what became empty is left out. */
export function changed(asked: Asked, change: Asked): Asked {
  const both = Object.entries({ ...asked, ...change });
  return Object.fromEntries(both.filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0))) as Asked;
}

export const codeOf = (item: string) => item.split(":")[0]!;
export const levelOf = (item: string) => item.split(":")[1] ?? "";
export const leveled = (code: string, level: string) => (level ? `${code}:${level}` : code);

/** A list with one more, or without one that is there already at whatever level. */
export function toggled(items: string[] = [], code: string): string[] {
  const without = items.filter((each) => codeOf(each) !== code);
  return without.length < items.length ? without : [...items, code];
}

const fields: Record<string, (keyof Asked)[]> = {
  text: ["text"],
  country: ["countries"],
  status: ["statuses"],
  degree: ["degree"],
  credential: ["credential"],
  currency: ["currency", "most_rate_minor"],
  rate: ["currency", "most_rate_minor"],
  weekly_minutes: ["least_weekly_minutes"],
  quality: ["least_quality"],
  meeting: ["meet_zone", "meet_from", "meet_to", "meet_minutes"],
};

/** The question without one of its filters, as the server named it. */
export function without(asked: Asked, filter: string, value: string): Asked {
  if (filter === "skill") return changed(asked, { skills: asked.skills?.filter((each) => codeOf(each) !== value) });
  if (filter === "language") return changed(asked, { languages: asked.languages?.filter((each) => codeOf(each) !== value) });
  if (filter === "status") return changed(asked, { statuses: [...people] });
  return changed(asked, Object.fromEntries((fields[filter] ?? []).map((field) => [field, undefined])) as Asked);
}

const languageLevels = ["", "A1", "A2", "B1", "B2", "C1", "C2", "native"];
export const languageLevel = (level: number) => languageLevels[level] ?? "";

/** What a need of a project asks for, as a search. */
export function askedByNeed(need: Shapes["NeedOut"]): Asked {
  return changed(
    {},
    {
      skills: Object.entries(need.skills).map(([code, level]) => leveled(code, String(level))),
      languages: need.language ? [leveled(need.language, languageLevel(need.language_level))] : [],
      currency: need.currency,
      most_rate_minor: need.hourly_minor,
      least_weekly_minutes: need.minutes_a_week,
    },
  );
}
