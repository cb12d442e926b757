import type { FoundExpert } from "./asked";

export interface ZoneOfDay {
  zone: string;
  people: number;
  /** For each hour of the day which share of the people's days has free time in it, by the clocks of who reads. */
  shares: number[];
}

/** Minutes that clocks of a zone are ahead of UTC at a moment. */
export function offsetOf(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):?(\d\d)?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Who is free when, by zone from west to east; the hours are shifted to clocks that are `ahead` minutes of UTC. */
export function zonesOf(found: readonly FoundExpert[], ahead: number, at: Date): ZoneOfDay[] {
  const shift = Math.round(ahead / 60);
  const zones = new Map<string, FoundExpert[]>();
  for (const each of found) if (each.zone) zones.set(each.zone, [...(zones.get(each.zone) ?? []), each]);
  return [...zones]
    .map(([zone, people]) => ({ zone, people: people.length, shares: shares(people, shift) }))
    .sort((one, other) => offsetOf(one.zone, at) - offsetOf(other.zone, at) || one.zone.localeCompare(other.zone));
}

function shares(people: FoundExpert[], shift: number): number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const utc = (hour - shift + 48) % 24;
    return people.reduce((sum, { days_free }) => sum + (days_free[utc] ?? 0), 0) / (7 * people.length);
  });
}

/** The hours in which somebody is free, as [from, to] by the clock; the day is cut at midnight. */
export function spansOfDay(shares: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  shares.forEach((share, hour) => {
    const last = spans.at(-1);
    if (share <= 0) return;
    if (last?.[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  });
  return spans;
}
