import type { Said, Saying } from "./sentences";

let translate: ((saying: Saying, code: string, said: string) => Said) | null = null;

/** Fetched together with the Arabic catalogue: the English is the server's own. */
export async function loadSentences(): Promise<void> {
  translate = (await import("./sentences")).inArabic;
}

export function saidInArabic(saying: Saying, code: string, said: string): Said {
  return translate?.(saying, code, said) ?? { arabic: null, more: true };
}
