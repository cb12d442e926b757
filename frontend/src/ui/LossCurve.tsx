import { useFormats } from "@/i18n/format";
import classes from "./LossCurve.module.css";

const width = 640;
const height = 180;

/** The loss of a training run, step by step; the axis starts at zero, so that a fall looks as deep as it is. */
export function LossCurve({ points, steps, label }: { points: readonly { step: number; loss: number }[]; steps: number; label: string }) {
  const { number } = useFormats();
  const highest = Math.max(...points.map(({ loss }) => loss), 0.001);
  const last = Math.max(steps, points.at(-1)?.step ?? 1, 1);
  const x = (step: number) => (step / last) * width;
  const y = (loss: number) => height - (loss / highest) * height;
  const path = points.map(({ step, loss }, index) => `${index ? "L" : "M"}${x(step).toFixed(1)} ${y(loss).toFixed(1)}`).join("");
  const end = points.at(-1);
  return (
    <figure className={classes.figure} dir="ltr">
      <svg viewBox={`-4 -8 ${width + 8} ${height + 16}`} role="img" aria-label={label} className={classes.plot}>
        <line className={classes.axis} x1="0" x2={width} y1={height} y2={height} />
        <path className={classes.line} d={path} />
        {end && <circle className={classes.end} cx={x(end.step)} cy={y(end.loss)} r="4" />}
      </svg>
      <figcaption className={classes.caption}>
        <span>{number(highest, 3)}</span>
        <span>{end ? number(end.loss, 3) : ""}</span>
      </figcaption>
    </figure>
  );
}
