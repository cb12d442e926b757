import { useLingui } from "@lingui/react/macro";
import { useWord } from "@/i18n/words";
import { codeOf, type Found } from "./asked";

export interface Naming {
  skill: (code: string) => string;
  language: (code: string) => string;
  country: (code: string) => string;
  /** A filter in words, with its value where it has one. */
  filter: (filter: string, value: string) => string;
}

const safely = (names: Intl.DisplayNames) => (code: string) => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

/** Codes as the reader calls them; skills as the answer labels them. */
export function useNaming(found: Found | undefined): Naming {
  const { i18n } = useLingui();
  const word = useWord();
  const labels = new Map(found?.skills.map(({ code, label_en, label_ar }) => [code, (i18n.locale === "ar" && label_ar) || label_en]));
  const skill = (code: string) => labels.get(code) ?? code.replaceAll("-", " ");
  const language = safely(new Intl.DisplayNames([i18n.locale], { type: "language", fallback: "code" }));
  const country = safely(new Intl.DisplayNames([i18n.locale], { type: "region", fallback: "code" }));
  const filter = (name: string, value: string) => {
    const which = name === "skill" ? skill(codeOf(value)) : name === "language" ? language(codeOf(value)) : "";
    return which ? `${word("registry_filter", name)} ${which}` : word("registry_filter", name);
  };
  return { skill, language, country, filter };
}
