import { i18n } from "@lingui/core";

export type Language = "en" | "ar";
export const languages: readonly Language[] = ["en", "ar"];
export const languageNames: Record<Language, string> = { en: "English", ar: "العربية" };

const storageKey = "preceptor.language";
/** The words of the bench, and those of all other pages: who works at the bench does not wait for them. */
const parts = {
  en: { bench: () => import("./locales/en.po?bench"), rest: () => import("./locales/en.po?rest") },
  ar: { bench: () => import("./locales/ar.po?bench"), rest: () => import("./locales/ar.po?rest") },
};
let whole = false;

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "ar";
}

export function direction(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The language this browser was last used in; the one on the document was set before the first paint. */
export function firstLanguage(): Language {
  const chosen = document.documentElement.lang;
  return isLanguage(chosen) ? chosen : "en";
}

export async function activate(language: Language): Promise<void> {
  const [bench, rest] = await Promise.all([parts[language].bench(), whole ? parts[language].rest() : { messages: {} }]);
  i18n.load(language, { ...bench.messages, ...rest.messages });
  i18n.activate(language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that forbids storage still gets the language for this visit.
  }
}

/** Fetches the words of the pages that are not at the bench; from then on every language comes whole. */
export async function loadWhole(): Promise<void> {
  whole = true;
  const language = isLanguage(i18n.locale) ? i18n.locale : firstLanguage();
  const { messages } = await parts[language].rest();
  i18n.load(language, messages);
}
