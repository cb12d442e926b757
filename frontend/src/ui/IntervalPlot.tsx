import { useLingui } from "@lingui/react/macro";
import { useFormats } from "@/i18n/format";
import classes from "./IntervalPlot.module.css";

/** Share of the width at which a difference between -1 and +1 stands, on the given scale. */
export function positionOn(scale: { low: number; high: number }, value: number): number {
  return ((Math.min(Math.max(value, scale.low), scale.high) - scale.low) / (scale.high - scale.low)) * 100;
}

/** One scale for all rows of a table, always with zero in it: only then can they be compared by eye. */
export function commonScale(rows: readonly { low: number; high: number }[]): { low: number; high: number } {
  const low = Math.min(-0.1, ...rows.map((row) => row.low));
  const high = Math.max(0.1, ...rows.map((row) => row.high));
  return { low: Math.max(-1, Math.floor(low * 10) / 10), high: Math.min(1, Math.ceil(high * 10) / 10) };
}

interface IntervalProps {
  difference: number;
  low: number;
  high: number;
  scale: { low: number; high: number };
}

/** A difference with its interval against zero. Drawn left to right in every language, like any axis of numbers. */
export function IntervalPlot({ difference, low, high, scale }: IntervalProps) {
  const { t } = useLingui();
  const { points } = useFormats();
  const [from, to, at, zero] = [low, high, difference, 0].map((value) => positionOn(scale, value)) as [number, number, number, number];
  const tone = low > 0 ? "good" : high < 0 ? "bad" : "quiet";
  const described = t`${points(difference)} points, 95 % interval from ${points(low)} to ${points(high)}`;
  return (
    <svg className={classes.plot} data-tone={tone} role="img" aria-label={described} direction="ltr">
      <line className={classes.axis} x1="0%" x2="100%" y1="50%" y2="50%" />
      <line className={classes.zero} x1={`${zero}%`} x2={`${zero}%`} y1="10%" y2="90%" />
      <line className={classes.interval} x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" />
      <circle className={classes.point} cx={`${at}%`} cy="50%" r="4.5" />
    </svg>
  );
}
