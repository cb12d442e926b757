import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num, When } from "@/ui/Figures";
import { clockTime, spansOf, weekdays } from "./week";

type Facts = Record<string, unknown>;

/** What tells a reader nothing: numbers of rows, copies for the search, and what is said beside it. */
const unsaid = new Set(["id", "skill_id", "created_at", "updated_at", "normalised", "source", "simulated", "checked_by_id", "expected_currency", "quality", "quality_reviews", "quality_accepted"]);
const levels: Record<string, string> = { degrees: "degree_level", languages: "language_level", skills: "skill_level" };
const states: Record<string, string> = { basics: "profile_status", credentials: "credential_status" };

/** A row of a profile as it was: each field by its name, with money, days and hours as a person writes them. */
export function Told({ part, before }: { part: string; before: Facts }) {
  const word = useWord();
  const shown = Object.keys(before).filter((name) => !unsaid.has(name) && before[name] !== "" && before[name] !== null);
  return (
    <>
      {shown.map((name, place) => (
        <Fragment key={name}>
          {place > 0 && " · "}
          {word("profile_field", name)} <Value part={part} name={name} before={before} />
        </Fragment>
      ))}
    </>
  );
}

function Value({ part, name, before }: { part: string; name: string; before: Facts }): ReactNode {
  const { i18n } = useLingui();
  const word = useWord();
  const value = before[name];
  const text = String(value);
  if (name === "expected_hourly_minor" && typeof value === "number") return <Money amount={{ minor: value, currency: String(before.expected_currency ?? "") }} />;
  if (name === "weekly_minutes_cap" && typeof value === "number") return <Num value={value / 60} />;
  if (name === "weekly_availability" && Array.isArray(value)) return <Week spans={spansOf(value as number[][])} />;
  if (name === "level" && levels[part]) return word(levels[part], text);
  if (name === "status" && states[part]) return word(states[part], text);
  if (name === "kind" && part === "conflicts") return word("conflict_kind", text);
  if (name === "country") return <bdi>{named(i18n.locale, "region", text)}</bdi>;
  if (name === "code") return <bdi>{named(i18n.locale, "language", text)}</bdi>;
  if (name.endsWith("_at")) return <When at={text} />;
  if (["free_from", "started", "ended"].includes(name)) return <When at={text} only="date" timeZone="UTC" />;
  if (typeof value === "number") return <Isolated>{text}</Isolated>;
  return typeof value === "object" ? <Trans>something that has no words here</Trans> : <bdi>{text}</bdi>;
}

function Week({ spans }: { spans: ReturnType<typeof spansOf> }) {
  const { i18n } = useLingui();
  const days = weekdays(i18n.locale);
  return spans.map(([day, start, end], place) => (
    <Fragment key={place}>
      {place > 0 && ", "}
      {days[day]} <Isolated>{`${clockTime(start)}–${clockTime(end)}`}</Isolated>
    </Fragment>
  ));
}

function named(locale: string, type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type, fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
