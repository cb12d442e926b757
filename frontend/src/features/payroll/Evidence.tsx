import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Num, Percent, When } from "@/ui/Figures";
import classes from "./payroll.module.css";

const unsaid = ["claim", "probe", "model_version", "referred", "recorded_by"];

function Unit({ id }: { id: number }) {
  return (
    <Link to="/units/$id" params={{ id: String(id) }}>
      <Isolated>#{id}</Isolated>
    </Link>
  );
}

function Shown({ name, value }: { name: string; value: unknown }): ReactNode {
  const word = useWord();
  const formats = useFormats();
  if (name === "unit") return <Unit id={Number(value)} />;
  if (name === "units" && Array.isArray(value))
    return value.map((each, at) => (
      <span key={at}>
        {at > 0 && " "}
        <Unit id={Number(each)} />
      </span>
    ));
  if (name === "how") return word("acceptedHow", String(value));
  if (name === "month") return formats.month(`${String(value)}-01`);
  if (name === "tier") return <Percent share={Number(value) / 10_000} places={2} />;
  if (name === "seconds") return <Clock seconds={Number(value)} />;
  if (name.endsWith("_at") && typeof value === "string") return <When at={value} />;
  if (typeof value === "number") return <Num value={value} />;
  return <span dir="auto">{String(value)}</span>;
}

/** The facts that a bonus follows from, as its row keeps them; units open. */
export function Evidence({ evidence }: { evidence: Record<string, unknown> }) {
  const word = useWord();
  const facts = Object.entries(evidence).filter(([name, value]) => !unsaid.includes(name) && value !== null);
  if (facts.length === 0) return null;
  return (
    <details>
      <summary className={classes.soft}>
        <Trans>Why</Trans>
      </summary>
      <dl className={classes.evidence}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{word("evidence", name)}</dt>
            <dd>
              <Shown name={name} value={value} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
