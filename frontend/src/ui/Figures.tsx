import { clockOf, useFormats, type Amount } from "@/i18n/format";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** Everything with digits goes through here: isolated, left to right, in figures of equal width. */
export function Isolated({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={className} data-figure>
      {children}
    </bdi>
  );
}

export function Num({ value, places }: { value: number; places?: number }) {
  return <Isolated>{useFormats().number(value, places)}</Isolated>;
}

export function Percent({ share, places }: { share: number; places?: number }) {
  return <Isolated>{useFormats().percent(share, places)}</Isolated>;
}

export function Money({ amount }: { amount: Amount }) {
  return <Isolated>{useFormats().money(amount)}</Isolated>;
}

export function Clock({ seconds }: { seconds: number }) {
  return <Isolated>{clockOf(seconds)}</Isolated>;
}

export function When({ at, only, timeZone }: { at: string; only?: "date" | "time"; timeZone?: string }) {
  const formats = useFormats();
  const text = only === "date" ? formats.date(at, timeZone) : only === "time" ? formats.time(at, timeZone) : formats.dateTime(at, timeZone);
  return <time dateTime={at}>{text}</time>;
}

/** A length of time in the words of a person: 12 s, 3 min 20 s. */
export function Span({ seconds }: { seconds: number }) {
  const { t } = useLingui();
  const whole = Math.round(seconds);
  const parts = { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), rest: whole % 60 };
  const { hours, minutes, rest } = parts;
  if (seconds < 10) {
    const tenths = seconds.toFixed(1);
    return <bdi>{t`${tenths} s`}</bdi>;
  }
  if (hours > 0) return <bdi>{t`${hours} h ${minutes} min`}</bdi>;
  if (minutes > 0) return <bdi>{rest ? t`${minutes} min ${rest} s` : t`${minutes} min`}</bdi>;
  return <bdi>{t`${rest} s`}</bdi>;
}

/** The days of a period, both included; one day alone is said once. */
export function Days({ start, end }: { start: string; end: string }) {
  return (
    <>
      <When at={start} only="date" timeZone="UTC" />
      {start !== end && (
        <>
          {" – "}
          <When at={end} only="date" timeZone="UTC" />
        </>
      )}
    </>
  );
}

/** Between two things that stand one after the other outside of a sentence: the comma of the language, and a blank. */
export function Comma() {
  return useFormats().comma;
}
