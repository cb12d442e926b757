import { useLingui } from "@lingui/react";
import { saidInArabic } from "@/i18n/serverSentences";
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
  const { arabic, more } = i18n.locale === "ar" ? saidInArabic(about, code, said) : { arabic: null, more: true };
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
