import { useLingui } from "@lingui/react";
import { useSyncExternalStore } from "react";
import { onSentences, saidInArabic, sentencesSettled } from "@/i18n/serverSentences";
import type { Saying } from "@/i18n/sentences";

interface ServerSentenceProps {
  code: string;
  /** The server's words, in English. */
  said: string;
  about?: Saying;
}

/** A sentence of the server in the language of the page; where it says more than usual, its own words stand beside. */
export function ServerSentence({ code, said, about = "refusals" }: ServerSentenceProps) {
  const { i18n } = useLingui();
  return i18n.locale === "ar" ? <InArabic code={code} said={said} about={about} /> : <bdi>{said}</bdi>;
}

function InArabic({ code, said, about }: Required<ServerSentenceProps>) {
  if (!useSyncExternalStore(onSentences, sentencesSettled)) return null;
  const { arabic, more } = saidInArabic(about, code, said);
  if (arabic === null) return <bdi>{said}</bdi>;
  if (!more) return <>{arabic}</>;
  return (
    <>
      {arabic}{" "}
      <bdi dir="ltr" lang="en">
        {said}
      </bdi>
    </>
  );
}
