import { useLingui } from "@lingui/react/macro";
import { useWord } from "@/i18n/words";

export interface Said {
  part: string;
  values: Record<string, unknown>;
}

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** What a proposed field says, in one line as a reader would. */
export function useSaid(): (said: Said) => { kind: string; words: string } {
  const { t, i18n } = useLingui();
  const word = useWord();
  const names = new Intl.DisplayNames([i18n.locale], { type: "language", fallback: "code" });
  const years = (from: unknown, to: unknown) => (from || to ? `${text(from).slice(0, 7) || "…"} – ${text(to).slice(0, 7) || "…"}` : "");
  const joined = (...parts: unknown[]) => parts.map(text).filter(Boolean).join(" · ");
  const basics: Record<string, string> = { legal_name: t`Legal name`, latin_name: t`Name in Latin letters`, headline: t`Headline`, summary: t`Summary`, country: t`Country` };
  return ({ part, values }) => {
    if (part === "basics") {
      const [name = "", value] = Object.entries(values)[0] ?? [];
      return { kind: basics[name] ?? name, words: text(value) };
    }
    const kind = word("profile_part", part).replace(/:$/, "");
    if (part === "employments") return { kind, words: joined(values.employer, values.title, years(values.started, values.ended)) };
    if (part === "degrees") return { kind, words: joined(word("degree_level", text(values.level)), values.field, values.institution, years(values.year_from, values.year_to)) };
    if (part === "languages") return { kind, words: joined(names.of(text(values.code)) ?? values.code, values.level ? word("language_level", text(values.level)) : "") };
    if (part === "skills") return { kind, words: joined(values.label ?? text(values.code).replaceAll("-", " "), values.evidence) };
    return { kind, words: joined(values.title, values.venue, values.issuer, values.year) };
  };
}
