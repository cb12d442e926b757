import { Trans, useLingui } from "@lingui/react/macro";
import { useFormats } from "@/i18n/format";
import type { EarnedSum } from "./types";
import classes from "./EarningsChart.module.css";

const width = 720;
const height = 200;
const margin = 104;
const slot = width / 12;
const bar = slot * 0.56;

interface ChartProps {
  year: number;
  currency: string;
  months: readonly (EarnedSum & { month: string })[];
}

/** The smallest round figure that is not below `value`: the upper line of a scale that one can read. */
export function roundAbove(value: number): number {
  const whole = Math.max(100, value);
  const power = 10 ** Math.floor(Math.log10(whole));
  return ([1, 2, 3, 4, 6, 8, 10].find((step) => step * power >= whole) ?? 10) * power;
}

/** Twelve bars, time below and bonuses on top, from zero. Left to right in every language; the table beside it has the figures. */
export function EarningsChart({ year, currency, months }: ChartProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const highest = roundAbove(Math.max(...months.map((each) => Math.max(0, each.time_minor) + Math.max(0, each.bonus_minor)), 1));
  const tall = (minor: number) => (Math.max(0, minor) / highest) * height;
  const whole = formats.money({ minor: months.reduce((all, each) => all + each.total_minor, 0), currency });
  return (
    <figure className={classes.figure} dir="ltr">
      <svg viewBox={`${-margin} -14 ${width + margin} ${height + 40}`} role="img" aria-label={t`Earned in ${year} by month, together ${whole}; the table below has the figures.`} className={classes.plot}>
        {[1, 0.5].map((share) => (
          <g key={share}>
            <line className={classes.grid} x1="0" x2={width} y1={height * (1 - share)} y2={height * (1 - share)} />
            <text className={classes.scale} x="-10" y={height * (1 - share) + 4} textAnchor="end">
              {formats.money({ minor: highest * share, currency })}
            </text>
          </g>
        ))}
        {months.map((each) => {
          const x = (Number(each.month.slice(5)) - 1) * slot + (slot - bar) / 2;
          const [time, bonus] = [tall(each.time_minor), tall(each.bonus_minor)];
          return (
            <g key={each.month}>
              <rect className={classes.time} x={x} y={height - time} width={bar} height={time} />
              <rect className={classes.bonus} x={x} y={height - time - bonus} width={bar} height={bonus} />
            </g>
          );
        })}
        <line className={classes.axis} x1="0" x2={width} y1={height} y2={height} />
        {Array.from({ length: 12 }, (_, at) => (
          <text key={at} className={classes.month} x={at * slot + slot / 2} y={height + 18} textAnchor="middle">
            {formats.shortMonth(`${year}-${String(at + 1).padStart(2, "0")}-01`)}
          </text>
        ))}
      </svg>
      <figcaption className={classes.key}>
        <span data-of="time">
          <Trans>For time</Trans>
        </span>
        <span data-of="bonus">
          <Trans>Bonuses</Trans>
        </span>
      </figcaption>
    </figure>
  );
}
