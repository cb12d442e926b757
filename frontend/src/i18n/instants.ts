import { useZone } from "./zone";

const minute = 60_000;

/** What a clock of `zone` (of the browser where there is none) shows at `at`, as if it were UTC, in milliseconds. */
function shownAt(at: number, zone: string | undefined): number {
  const options = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", { ...options, hourCycle: "h23", timeZone: zone }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
}

/**
 * The instant at which a clock of `zone` shows `wall` (2026-11-24T09:30, or a day for its first minute), in UTC as ISO
 * 8601. Of a time that comes twice it is the first; for one that the clocks skip, the instant as if they had not moved yet.
 */
export function instantOf(wall: string, zone?: string): string {
  const wanted = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`);
  const offsets = [wanted - 24 * 60 * minute, wanted + 24 * 60 * minute].map((near) => shownAt(near, zone) - near);
  const fitting = offsets.map((offset) => wanted - offset).filter((at) => shownAt(at, zone) === wanted);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wanted - (offsets[0] ?? 0)).toISOString();
}

/** The day that a calendar of `zone` shows at `at`, as 2026-11-24. */
export const dayOf = (at: number, zone?: string): string => new Date(shownAt(at, zone)).toISOString().slice(0, 10);

/** The first and the last day of the month that `day` is in. */
export function monthOf(day: string): { start: string; end: string } {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return { start: `${day.slice(0, 7)}-01`, end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** `instantOf` and today, on the clock of the account. */
export function useClock() {
  const zone = useZone();
  return { instantOf: (wall: string) => instantOf(wall, zone), today: () => dayOf(Date.now(), zone) };
}
