import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Mark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { None, Table } from "@/ui/Table";

export function AuditPage() {
  const { t } = useLingui();
  const { subject } = useSearch({ from: "/signed-in/shell/audit" });
  return (
    <Page title={t`Audit`} lead={<Trans>What must always hold, counted now; and who changed or saw what.</Trans>}>
      <Section title={<Trans>Invariants</Trans>}>
        <Invariants />
      </Section>
      <Section title={<Trans>Events</Trans>} note={subject && <Isolated>{subject}</Isolated>}>
        <Events subject={subject} />
      </Section>
    </Page>
  );
}

function Invariants() {
  const { t } = useLingui();
  const invariants = useQuery({ queryKey: ["invariants"], queryFn: () => got(api.GET("/api/v1/audit/invariants")) });
  return (
    <Fetched query={invariants}>
      {({ items }) => (
        <Table
          label={t`Invariants`}
          rows={items}
          rowKey={(row) => row.name}
          columns={[
            { key: "name", head: <Isolated>#</Isolated>, cell: (row) => <Isolated>{row.name}</Isolated> },
            {
              key: "sentence",
              head: <Trans>What must hold</Trans>,
              cell: (row) => (
                <span dir="auto" lang="en">
                  {row.sentence}
                </span>
              ),
            },
            {
              key: "state",
              head: <Trans>Now</Trans>,
              cell: (row) =>
                row.count === 0 ? (
                  <Mark tone="good">
                    <Trans>holds</Trans>
                  </Mark>
                ) : (
                  <Mark tone="bad">
                    <Trans>broken</Trans>
                  </Mark>
                ),
            },
            { key: "count", head: <Trans>Offending rows</Trans>, figure: true, cell: (row) => <Num value={row.count} /> },
          ]}
        />
      )}
    </Fetched>
  );
}

function Events({ subject }: { subject: string | undefined }) {
  const { t } = useLingui();
  return (
    <Listed query={useList(["events", subject], (cursor) => got(api.GET("/api/v1/audit/events", { params: { query: { subject, cursor } } })))} empty={<Empty title={<Trans>No event yet</Trans>} reason={<Trans>Looks at confidential material and changes are listed here.</Trans>} />}>
      {(rows) => (
        <Table
          label={t`Events`}
          rows={rows}
          rowKey={(event) => event.id}
          columns={[
            { key: "at", head: <Trans>When</Trans>, cell: (event) => <When at={event.at} /> },
            { key: "who", head: <Trans>Who</Trans>, cell: (event) => (event.person ? <span dir="auto">{event.person}</span> : <None />) },
            { key: "action", head: <Trans>What</Trans>, cell: (event) => <Isolated>{event.action}</Isolated> },
            { key: "subject", head: <Trans>On</Trans>, cell: (event) => <Isolated>{event.subject}</Isolated> },
          ]}
        />
      )}
    </Listed>
  );
}
