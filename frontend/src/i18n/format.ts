import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { useZone } from "./zone";

export interface Amount {
  minor: number;
  currency: string;
}

/** ISO 4217 exponents other than 2. Intl follows CLDR, which disagrees with ISO for some of these. */
const exponents: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** Minor units as an exact decimal string: digits are moved, never divided. */
export function decimalOf({ minor, currency }: Amount): string {
  const places = exponents[currency] ?? 2;
  const digits = Math.abs(minor).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = minor < 0 ? "-" : "";
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}

/** Hours, minutes and seconds of a span, as 1:02:03; hours always shown, for 52:26 may be either. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => value.toString().padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`;
}

export interface Formats {
  number(value: number, places?: number): string;
  percent(share: number, places?: number): string;
  points(share: number, places?: number): string;
  money(amount: Amount): string;
  dateTime(iso: string, timeZone?: string): string;
  date(iso: string, timeZone?: string): string;
  time(iso: string, timeZone?: string): string;
  month(day: string): string;
  shortMonth(day: string): string;
  /** Between two things, with its blank. */
  comma: string;
}

const isDay = (iso: string) => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/**
 * Latin digits in both languages: a figure must look the same to everybody who discusses it. Times are of `zone`, that of
 * the person; where the browser's clock shows another, the zone is named. A day is a day everywhere.
 */
export function formatsFor(locale: string, zone?: string): Formats {
  const tag = locale === "ar" ? "ar-u-nu-latn-ca-gregory" : "en-GB";
  const figures = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat("en-US", options);
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const read = (options: Intl.DateTimeFormatOptions, iso: string) => {
    const key = JSON.stringify(options);
    const clock = clocks.get(key) ?? new Intl.DateTimeFormat(tag, options);
    clocks.set(key, clock);
    return clock.format(new Date(iso));
  };
  const moment = (options: Intl.DateTimeFormatOptions) => (iso: string, timeZone?: string) => {
    if (timeZone || isDay(iso)) return read({ ...options, timeZone: timeZone ?? "UTC" }, iso);
    const shown = read({ ...options, timeZone: zone }, iso);
    if (!zone || !options.hour || shown === read(options, iso)) return shown;
    return read({ ...options, timeZone: zone, timeZoneName: "short" }, iso);
  };
  return {
    number: (value, places = 2) => figures({ maximumFractionDigits: places }).format(value),
    percent: (share, places = 1) => `${figures({ maximumFractionDigits: places }).format(share * 100)} %`,
    points: (share, places = 1) =>
      figures({ maximumFractionDigits: places, signDisplay: "exceptZero" }).format(share * 100).replace("-", "−"),
    money: (amount) => {
      const decimal = decimalOf(amount);
      const places = decimal.split(".")[1]?.length ?? 0;
      const format = figures({ minimumFractionDigits: places, maximumFractionDigits: places });
      return `${format.format(decimal as Intl.StringNumericLiteral).replace("-", "−")}\u00a0${amount.currency}`;
    },
    dateTime: moment({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
    date: moment({ day: "numeric", month: "short", year: "numeric" }),
    time: moment({ hour: "2-digit", minute: "2-digit" }),
    month: (day) => moment({ month: "long", year: "numeric" })(day, "UTC"),
    shortMonth: (day) => moment({ month: "short" })(day, "UTC"),
    comma: locale === "ar" ? "، " : ", ",
  };
}

export function useFormats(): Formats {
  const { i18n } = useLingui();
  const zone = useZone();
  return useMemo(() => formatsFor(i18n.locale, zone), [i18n.locale, zone]);
}
