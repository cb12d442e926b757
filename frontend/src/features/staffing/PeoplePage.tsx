import { Trans, useLingui } from "@lingui/react/macro";
import { get } from "@/api/call";
import { useList, type ListPage } from "@/api/list";
import type { Amount } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Clock, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";

interface PersonRow {
  person_id: number;
  display_name: string;
  simulated: boolean;
  role: string;
  project: string | null;
  rate: Amount | null;
  credited_seconds_today: number;
  units_accepted: number;
  holds_unit: number | null;
  since: string;
}

export function PeoplePage() {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Page title={t`People`} lead={<Trans>Who works on what, at which rate, and how much of today is used.</Trans>}>
      <Listed query={useList(["people"], (cursor) => get<ListPage<PersonRow>>(`/people?${new URLSearchParams(cursor && { cursor })}`))} empty={<Empty title={<Trans>Nobody yet</Trans>} reason={<Trans>People appear here once they accept an offer.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`People`}
            rows={rows}
            rowKey={(person) => `${person.person_id}-${person.role}-${person.project}`}
            columns={[
              {
                key: "name",
                head: <Trans>Name</Trans>,
                cell: (person) => (
                  <>
                    <span dir="auto">{person.display_name}</span> <SimulatedMark when={person.simulated} />
                  </>
                ),
              },
              { key: "role", head: <Trans>Role</Trans>, cell: (person) => word("role", person.role) },
              { key: "project", head: <Trans>Project</Trans>, minor: true, cell: (person) => (person.project ? <span dir="auto">{person.project}</span> : <None />) },
              { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (person) => (person.rate ? <Money amount={person.rate} /> : <None />) },
              { key: "today", head: <Trans>Today</Trans>, figure: true, cell: (person) => <Clock seconds={person.credited_seconds_today} /> },
              { key: "since", head: <Trans>Since</Trans>, minor: true, cell: (person) => <When at={person.since} only="date" /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
