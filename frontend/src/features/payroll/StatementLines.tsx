import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Money, Percent, When } from "@/ui/Figures";
import { Evidence } from "./Evidence";
import type { StatementLine } from "./types";
import classes from "./payroll.module.css";

/** One line of any kind; it opens to what it is made of. */
export function Line({ line, currency }: { line: StatementLine; currency: string }) {
  const money = (minor: number) => <Money amount={{ minor, currency }} />;
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <About line={line} />
        {line.kind === "time" ? <Clock seconds={line.seconds} /> : <span />}
        <span className={classes.soft}>
          {typeof line.hourly_minor === "number" && (
            <>
              × {money(line.hourly_minor)}
              <Trans>/h</Trans>
            </>
          )}
        </span>
        <strong>{money(line.amount_minor)}</strong>
      </div>
      <Parts line={line} money={money} />
    </li>
  );
}

function About({ line }: { line: StatementLine }) {
  const word = useWord();
  if (line.kind === "time" && line.local_date)
    return (
      <span>
        <When at={line.local_date} only="date" timeZone="UTC" />
      </span>
    );
  const share = line.rule?.basis_points;
  return (
    <span>
      {word("lineKind", line.kind)} · <span dir="auto">{line.rule?.name ?? line.adjustment?.reason}</span>
      {share ? (
        <>
          {" "}
          <Percent share={share / 10_000} places={2} />
        </>
      ) : null}
    </span>
  );
}

function Parts({ line, money }: { line: StatementLine; money: (minor: number) => ReactNode }) {
  const corrected = line.adjustment?.refers_to;
  return (
    <>
      {line.entries.length > 0 && (
        <Opened count={<Plural value={line.entries.length} one="# piece of time" other="# pieces of time" />}>
          {line.entries.map((entry) => (
            <li key={entry.entry}>
              <span>
                <When at={entry.started_at} only="time" timeZone={entry.time_zone} /> – <When at={entry.ended_at} only="time" timeZone={entry.time_zone} />
              </span>
              <Clock seconds={entry.seconds} />
              <UnitLink unit={entry.unit} otherwise={<Trans>between units</Trans>} />
            </li>
          ))}
        </Opened>
      )}
      {line.awards.length > 0 && (
        <Opened count={<Plural value={line.awards.length} one="# bonus" other="# bonuses" />}>
          {line.awards.map((award) => (
            <li key={award.award}>
              <span>
                <When at={award.local_date} only="date" timeZone="UTC" />
              </span>
              <UnitLink unit={award.unit} otherwise={<span dir="auto">{award.subject}</span>} />
              {money(award.amount_minor)}
              <Evidence evidence={award.evidence} />
            </li>
          ))}
        </Opened>
      )}
      {line.adjustment && (
        <p className={classes.soft}>
          <Trans>
            Proposed by <bdi>{line.adjustment.proposed_by}</bdi>, approved by <bdi>{line.adjustment.approved_by}</bdi>
          </Trans>
          {corrected && (
            <>
              {" · "}
              <Trans>
                corrects line <Isolated>{corrected.line}</Isolated> of <Isolated>{corrected.statement}</Isolated>
              </Trans>
            </>
          )}
        </p>
      )}
    </>
  );
}

function Opened({ count, children }: { count: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary className={classes.soft}>{count}</summary>
      <ul className={classes.entries}>{children}</ul>
    </details>
  );
}

function UnitLink({ unit, otherwise }: { unit: number | null; otherwise: ReactNode }) {
  if (!unit) return <span>{otherwise}</span>;
  return (
    <Link to="/units/$id" params={{ id: String(unit) }}>
      <Trans>
        unit <Isolated>#{unit}</Isolated>
      </Trans>
    </Link>
  );
}
