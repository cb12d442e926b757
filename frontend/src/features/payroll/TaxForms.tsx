import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Comma, Isolated, Percent, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { useNow } from "@/ui/useNow";
import classes from "./payroll.module.css";

const soonMs = 60 * 24 * 3600_000;

/** What those whom a client pays said of their tax. Only who runs or checks pay sees it, and each look is written down. */
export function TaxForms({ organisation }: { organisation: number }) {
  const { t } = useLingui();
  const now = useNow(false);
  const forms = useList(["tax-forms", organisation], (cursor) => got(api.GET("/api/v1/tax-forms", { params: { query: { organisation, cursor } } })));
  return (
    <Section title={<Trans>Tax forms</Trans>} note={<Trans>As each person signed them. We compute nobody's tax: what is withheld follows from your rules alone. That you looked is written down.</Trans>}>
      <Listed query={forms} empty={<Empty title={<Trans>Nobody to pay yet</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Tax forms`}
            rows={rows}
            rowKey={(row) => row.person.id}
            columns={[
              { key: "person", head: <Trans>Person</Trans>, cell: (row) => <span dir="auto">{row.person.name}</span> },
              { key: "works", head: <Trans>Works in</Trans>, cell: (row) => (row.work_country ? <Isolated>{row.work_country}</Isolated> : <None />) },
              { key: "number", head: <Trans>Tax number</Trans>, minor: true, cell: (row) => (row.tax_id_shown ? <Isolated>{`${row.tax_id_shown} (${row.country})`}</Isolated> : <None />) },
              {
                key: "form",
                head: <Trans>Form</Trans>,
                cell: (row) => (row.form ? <Isolated className={classes.whole}>{`${row.form.toUpperCase()} ${row.form_edition}`}</Isolated> : <None />),
              },
              {
                key: "signed",
                minor: true,
                head: <Trans>Signed</Trans>,
                cell: (row) =>
                  row.signed_at ? (
                    <>
                      <span dir="auto">{row.signed_name}</span>
                      <Comma />
                      <When at={row.signed_at} only="date" />
                    </>
                  ) : (
                    <None />
                  ),
              },
              {
                key: "treaty",
                minor: true,
                head: <Trans>Treaty</Trans>,
                cell: (row) =>
                  row.treaty_basis_points === null ? (
                    <None />
                  ) : (
                    <>
                      <span dir="auto">{row.treaty_article}</span>
                      <Comma />
                      <Percent share={row.treaty_basis_points / 10_000} places={2} />
                    </>
                  ),
              },
              {
                key: "until",
                head: <Trans>Holds until</Trans>,
                cell: (row) =>
                  row.form_expires_on === null ? (
                    <None />
                  ) : (
                    <span className={Date.parse(row.form_expires_on) - now < soonMs ? classes.error : undefined}>
                      <When at={row.form_expires_on} only="date" timeZone="UTC" />
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}
