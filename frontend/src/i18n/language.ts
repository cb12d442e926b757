import { i18n } from "@lingui/core";
import { loadSentences } from "./serverSentences";

export type Language = "en" | "ar";
export const languages: readonly Language[] = ["en", "ar"];
export const languageNames: Record<Language, string> = { en: "English", ar: "العربية" };

const storageKey = "preceptor.language";
const catalogues = {
  en: () => import("./locales/en.po"),
  ar: () => import("./locales/ar.po"),
};

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
  const [{ messages }] = await Promise.all([catalogues[language](), language === "ar" ? loadSentences() : null]);
  i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that forbids storage still gets the language for this visit.
  }
}
