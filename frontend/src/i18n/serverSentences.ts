import type { Said, Saying } from "./sentences";

type Translate = (saying: Saying, code: string, said: string) => Said;

let translate: Translate | null = null;
let settled = false;
let loading: Promise<void> | undefined;
const waiting = new Set<() => void>();

/** Fetched with the first sentence of the server that is to be shown in Arabic: the English is the server's own. */
export function loadSentences(): Promise<void> {
  loading ??= import("./sentences")
    .then(
      (module) => {
        translate = module.inArabic;
      },
      () => {
        loading = undefined;
      },
    )
    .finally(() => {
      settled = true;
      waiting.forEach((tell) => tell());
    });
  return loading;
}

/** Whether it is known by now if there is any Arabic; `tell` is called when that changes. */
export const sentencesSettled = () => settled;
export function onSentences(tell: () => void): () => void {
  waiting.add(tell);
  if (!translate) void loadSentences();
  return () => void waiting.delete(tell);
}

export function saidInArabic(saying: Saying, code: string, said: string): Said {
  return translate?.(saying, code, said) ?? { arabic: null, more: true };
}
