import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import type { EarnedDay, EarnedRow } from "./types";
import classes from "./payroll.module.css";

function lastOf(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The days of a month; each opens to its pieces of time, bonuses and adjustments, and to what is not credited. */
export function EarnedDays({ month }: { month: string }) {
  const name = useFormats().month(`${month}-01`);
  const days = useQuery({ queryKey: ["earnings", "days", month], queryFn: () => got(api.GET("/api/v1/earnings/days", { params: { query: { start: `${month}-01`, end: lastOf(month) } } })) });
  return (
    <Section
      title={
        <span id="days">
          <Trans>Days of {name}</Trans>
        </span>
      }
    >
      <Fetched query={days}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={<Trans>No work in this month</Trans>} />
          ) : (
            <ol className={classes.lineList}>
              {items.map((day) => (
                <Day key={day.local_date} day={day} />
              ))}
            </ol>
          )
        }
      </Fetched>
    </Section>
  );
}

function Day({ day }: { day: EarnedDay }) {
  return (
    <li className={classes.line}>
      <div className={classes.dayHead}>
        <span>
          <When at={day.local_date} only="date" timeZone="UTC" />
        </span>
        <Clock seconds={day.sums.reduce((all, each) => all + each.seconds, 0)} />
        <strong>
          {day.sums.map((each) => (
            <Money key={each.currency} amount={{ minor: each.total_minor, currency: each.currency }} />
          ))}
        </strong>
      </div>
      <details>
        <summary className={classes.soft}>
          <Plural value={day.rows.length} one="# piece" other="# pieces" />
        </summary>
        <ul className={classes.entries}>
          {day.rows.map((row) => (
            <Piece key={`${row.kind} ${row.at} ${row.unit ?? ""}`} row={row} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Piece({ row }: { row: EarnedRow }) {
  const word = useWord();
  return (
    <li>
      <span>
        {row.ended_at ? (
          <>
            <When at={row.at} only="time" timeZone={row.time_zone ?? undefined} /> – <When at={row.ended_at} only="time" timeZone={row.time_zone ?? undefined} />
          </>
        ) : (
          <>
            {word("lineKind", row.kind)} <span dir="auto">{row.about}</span>
          </>
        )}{" "}
        <SimulatedMark when={row.simulated} />
      </span>
      {row.unit ? (
        <Link to="/units/$id" params={{ id: String(row.unit) }}>
          <Trans>
            unit <Isolated>#{row.unit}</Isolated>
          </Trans>
        </Link>
      ) : (
        <span dir="auto">{row.project}</span>
      )}
      {row.amount ? (
        <Money amount={row.amount} />
      ) : (
        <span>
          <Clock seconds={row.seconds} />
          {row.hourly && (
            <>
              {" × "}
              <Money amount={row.hourly} />
              <Trans>/h</Trans>
            </>
          )}
        </span>
      )}
      {row.reason ? (
        <span>
          <Trans>not credited</Trans>: {row.kind === "withheld" ? <span dir="auto">{row.reason}</span> : word("uncredited", row.reason)}
        </span>
      ) : row.statement ? (
        <Link to="/statements/$id" params={{ id: String(row.statement.id) }}>
          <Isolated>{row.statement.number}</Isolated>
        </Link>
      ) : (
        <span>
          <Trans>not yet on a statement</Trans>
        </span>
      )}
    </li>
  );
}
