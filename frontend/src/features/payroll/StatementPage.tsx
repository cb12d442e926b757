import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { Clock, Days, Isolated, Money, Percent, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";
import { StatementFiles } from "./StatementFiles";
import { Line } from "./StatementLines";
import type { StatementDetail } from "./types";
import classes from "./payroll.module.css";

export function StatementPage() {
  const { id = "" } = useParams({ strict: false });
  const statement = useQuery({ queryKey: ["statements", id], queryFn: () => got(api.GET("/api/v1/statements/{statement_id}", { params: { path: { statement_id: Number(id) } } })) });
  return <Fetched query={statement}>{(data) => <StatementView statement={data} />}</Fetched>;
}

function StatementView({ statement }: { statement: StatementDetail }) {
  const me = useMe().data;
  const seesLedger = hasRole(me, "lead", "operator", "finance", "auditor", "admin");
  return (
    <Page
      title={statement.number}
      heading={
        <>
          <Trans>
            Statement <Isolated>{statement.number}</Isolated>
          </Trans>{" "}
          <SimulatedMark when={statement.simulated} />
        </>
      }
      above={
        <Link to="/statements">
          <Trans>Statements</Trans>
        </Link>
      }
      lead={<span dir="auto">{statement.legal_name || statement.person.name}</span>}
      actions={
        <>
          <StatementFiles id={statement.id} number={statement.number} />
          <a href={statement.html}>
            <Trans>To print</Trans>
          </a>
        </>
      }
    >
      <Facts>
        <Fact label={<Trans>Period</Trans>}>
          <Days start={statement.period_start} end={statement.period_end} />
        </Fact>
        <Fact label={<Trans>Days are those of</Trans>}>
          <Isolated>{statement.time_zone}</Isolated>
        </Fact>
        <Fact label={<Trans>Time</Trans>}>
          <Clock seconds={statement.seconds} />
        </Fact>
        <Fact label={<Trans>Issued</Trans>}>
          <When at={statement.issued_at} />
        </Fact>
        <Fact label={<Trans>This year so far</Trans>}>
          <Money amount={{ minor: statement.year_to_date.gross_minor, currency: statement.gross.currency }} />
        </Fact>
        <Fact label={<Trans>Available from</Trans>}>
          <When at={statement.available_at} />
        </Fact>
        <Fact label={<Trans>Payment reference</Trans>}>
          <Isolated>{statement.payment_reference}</Isolated>
        </Fact>
        {statement.tax_id && (
          <Fact label={<Trans>Tax number</Trans>}>
            <Isolated>{statement.tax_id}</Isolated>
          </Fact>
        )}
        {statement.tax?.work_country && (
          <Fact label={<Trans>Work done in</Trans>}>
            <Isolated>{statement.tax.work_country}</Isolated>
          </Fact>
        )}
        {statement.tax?.form && <SignedForm form={statement.tax.form} />}
        <Fact label={<Trans>Owed by</Trans>}>
          <span dir="auto">{statement.payer.name}</span>
          {statement.payer.address && (
            <div className={classes.soft} dir="auto">
              {statement.payer.address}
            </div>
          )}
          {statement.payer.tax_id && (
            <div className={classes.soft}>
              <Trans>
                Tax number <Isolated>{statement.payer.tax_id}</Isolated>
              </Trans>
            </div>
          )}
        </Fact>
        {seesLedger && (
          <Fact label={<Trans>In the ledger</Trans>}>
            <Link to="/ledger" search={{ reference: statement.number }}>
              <Trans>show the transfer</Trans>
            </Link>
          </Fact>
        )}
        <Fact label={<Trans>Fingerprint</Trans>}>
          <Isolated>{statement.record_sha256.slice(0, 16)}</Isolated>
        </Fact>
      </Facts>
      {statement.discrepancies.length > 0 && (
        <div role="alert" className={classes.error}>
          <Trans>Something here does not follow from the evidence:</Trans>
          <ul>
            {statement.discrepancies.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Section title={<Trans>Lines</Trans>} note={<Trans>Seconds × rate, rounded once per line. Each opens to the pieces of time it pays.</Trans>}>
        <ol className={classes.lineList}>
          {statement.lines.map((line) => (
            <Line key={line.number} line={line} currency={statement.gross.currency} />
          ))}
        </ol>
        <Totals statement={statement} />
      </Section>
      {me?.id === statement.person.id && <Wrong />}
    </Page>
  );
}

/** The ways of whoever is paid, where something is not as they think it should be. */
function Wrong() {
  return (
    <Section title={<Trans>Something is missing or wrong?</Trans>}>
      <ul className={classes.ways}>
        <li>
          <Link to="/manual-time">
            <Trans>Ask for time that no timer saw</Trans>
          </Link>
        </li>
        <li>
          <Link to="/earnings" hash="withheld">
            <Trans>Appeal a bonus that was withheld</Trans>
          </Link>
        </li>
        <li>
          <Link to="/bonuses">
            <Trans>See which rules pay bonuses, and what each of yours follows from</Trans>
          </Link>
        </li>
        <li>
          <Link to="/adjustments">
            <Trans>See what is being corrected</Trans>
          </Link>
        </li>
      </ul>
    </Section>
  );
}

function Totals({ statement }: { statement: StatementDetail }) {
  const { gross, withheld, net, exchange } = statement;
  return (
    <dl className={classes.totals}>
      {withheld.minor > 0 && (
        <>
          <div>
            <dt>
              <Trans>Gross</Trans>
            </dt>
            <dd>
              <Money amount={gross} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Withheld</Trans>
            </dt>
            <dd>
              <Money amount={withheld} />
            </dd>
          </div>
        </>
      )}
      <div className={classes.paid}>
        <dt>{withheld.minor > 0 ? <Trans>Net</Trans> : <Trans>Together</Trans>}</dt>
        <dd>
          <Money amount={net} />
        </dd>
      </div>
      {exchange && (
        <div>
          <dt>
            <Trans>
              At <Isolated>{exchange.rate}</Isolated> (<bdi>{exchange.source}</bdi>, <When at={exchange.at} only="date" />)
            </Trans>
            {exchange.kept_minor > 0 && (
              <div className={classes.soft}>
                <Trans>
                  <Percent share={exchange.spread_basis_points / 10_000} places={2} /> is kept for the exchange: <Money amount={{ minor: exchange.kept_minor, currency: exchange.currency }} />
                </Trans>
              </div>
            )}
          </dt>
          <dd>
            <Money amount={{ minor: exchange.net_minor, currency: exchange.currency }} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function SignedForm({ form }: { form: NonNullable<NonNullable<StatementDetail["tax"]>["form"]> }) {
  return (
    <Fact label={<Trans>Tax form</Trans>}>
      <Isolated>{`${form.type.toUpperCase()} ${form.edition}`}</Isolated>
      <div className={classes.soft}>
        <Trans>
          Signed <When at={form.signed_at} only="date" />.
        </Trans>{" "}
        {form.expires_on && (
          <Trans>
            It holds until <When at={form.expires_on} only="date" timeZone="UTC" />.
          </Trans>
        )}{" "}
        {form.treaty_basis_points !== null && (
          <Trans>
            Treaty: <span dir="auto">{form.treaty_article}</span>, <Percent share={form.treaty_basis_points / 10_000} places={2} />.
          </Trans>
        )}
      </div>
    </Fact>
  );
}
