import { clockOf, useFormats, type Amount } from "@/i18n/format";
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
  const whole = Math.round(seconds);
  if (seconds < 10) return <Isolated>{`${seconds.toFixed(1)} s`}</Isolated>;
  if (whole < 60) return <Isolated>{`${whole} s`}</Isolated>;
  const rest = whole % 60;
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) return <Isolated>{`${Math.floor(minutes / 60)} h ${minutes % 60} min`}</Isolated>;
  return <Isolated>{rest ? `${minutes} min ${rest} s` : `${minutes} min`}</Isolated>;
}
