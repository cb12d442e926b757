import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Clock, Isolated, Money, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { Referrals } from "./Referrals";
import { Terms } from "./Terms";

export function PeoplePage() {
  const { t } = useLingui();
  const word = useWord();
  const me = useMe().data;
  return (
    <Page title={t`People`} lead={<Trans>Who works on what, at which rate, and how much of today is used.</Trans>}>
      <Listed query={useList(["people"], (cursor) => got(api.GET("/api/v1/people", { params: { query: { cursor } } })))} empty={<Empty title={<Trans>Nobody yet</Trans>} reason={<Trans>People appear here once they accept an offer.</Trans>} />}>
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
              { key: "accepted", head: <Trans>Units accepted</Trans>, figure: true, minor: true, cell: (person) => <Num value={person.units_accepted} /> },
              {
                key: "holds",
                head: <Trans>In hand</Trans>,
                cell: (person) =>
                  person.holds_unit ? (
                    <Link to="/units/$id" params={{ id: String(person.holds_unit) }}>
                      <Isolated>#{person.holds_unit}</Isolated>
                    </Link>
                  ) : (
                    <None />
                  ),
              },
              { key: "since", head: <Trans>Since</Trans>, minor: true, cell: (person) => <When at={person.since} only="date" /> },
              {
                key: "terms",
                head: (
                  <span className="visually-hidden">
                    <Trans>Rates</Trans>
                  </span>
                ),
                cell: (person) => (person.assignment_id ? <Terms assignment={person.assignment_id} name={person.display_name} raises={person.person_id !== me?.id} /> : null),
              },
            ]}
          />
        )}
      </Listed>
      <Referrals />
    </Page>
  );
}
