import { western } from "./digits";
import { decimalOf } from "./format";

/** What was typed as an amount, in minor units; null where it is none of this currency. Digits are moved, never multiplied. */
export function minorOf(typed: string, currency: string): number | null {
  const places = decimalOf({ minor: 0, currency }).split(".")[1]?.length ?? 0;
  const found = /^(\d{1,12})(?:\.(\d*))?$/.exec(western(typed).replace(/[\s,\u200E\u200F\u061C]/g, ""));
  const fraction = found?.[2] ?? "";
  if (!found || fraction.length > places) return null;
  const minor = Number(found[1] + fraction.padEnd(places, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Hundredths of a per cent from what was typed as a per cent; null where it is none from 0 to 100. */
export function basisPointsOf(typed: string): number | null {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(western(typed).trim());
  const points = found ? Number(found[1] + (found[2] ?? "").padEnd(2, "0")) : null;
  return points !== null && points <= 10_000 ? points : null;
}

export function percentOf(basisPoints: number): string {
  const rest = String(basisPoints % 100).padStart(2, "0");
  return `${Math.floor(basisPoints / 100)}${rest === "00" ? "" : `.${rest}`}`;
}
