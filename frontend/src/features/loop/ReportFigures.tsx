import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useWord } from "@/i18n/words";
import { Isolated, Num, Span } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import type { Report } from "./queries";
import classes from "./loop.module.css";

type FigureRow = Report["figures"][number];

const statementPrefix = "statement:";

export function ReportFigures({ figures }: { figures: FigureRow[] }) {
  const word = useWord();
  const statements = figures.filter(({ key }) => key.startsWith(statementPrefix));
  const others = figures.filter(
    (figure, index) =>
      !figure.key.startsWith(statementPrefix) &&
      figures.findIndex(({ key, value, link }) => key === figure.key && value === figure.value && link === figure.link) === index,
  );
  return (
    <>
      <dl className={classes.groups}>
        {others.map((figure, index) => (
          <div key={`${figure.key}-${index}`}>
            <dt>{word("figure", figure.key)}</dt>
            <dd data-long={figure.value.length > 12 || undefined}>
              <Link to={figure.link}>
                <Value figure={figure} />
              </Link>{" "}
              <SimulatedMark when={figure.simulated} />
            </dd>
          </div>
        ))}
      </dl>
      {statements.length > 0 && (
        <>
          <h3 className={classes.paid}>
            <Trans>Paid</Trans>
          </h3>
          <ul className={classes.lines}>
            {statements.map((figure) => (
              <li key={figure.key}>
                <span>
                  <span dir="auto">{figure.key.slice(statementPrefix.length)}</span> <SimulatedMark when={figure.simulated} />
                </span>
                <Link to={figure.link}>
                  <Isolated>{figure.value}</Isolated>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Value({ figure }: { figure: FigureRow }) {
  const value = Number(figure.value);
  if (figure.value === "" || Number.isNaN(value) || figure.key.endsWith("sha256")) return <Isolated>{figure.value}</Isolated>;
  if (figure.key.endsWith("seconds")) return <Span seconds={value} />;
  return <Num value={value} />;
}
