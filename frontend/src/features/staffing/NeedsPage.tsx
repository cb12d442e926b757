import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Money, Num } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { NeedForm } from "./NeedForm";
import classes from "./staffing.module.css";

/** What the projects that one leads want filled. */
export function NeedsPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const needs = useList(["needs"], (cursor) => got(api.GET("/api/v1/needs", { params: { query: { cursor } } })));
  return (
    <Page
      title={t`Staffing`}
      lead={<Trans>Say what a project needs; see who fits and why; offers go out in waves until the seats are filled.</Trans>}
      actions={
        <div className={classes.actions}>
          <NeedForm onDone={() => void client.invalidateQueries({ queryKey: ["list", "needs"] })} />
          <Link to="/staffing/plan">
            <Trans>Plan over all open needs</Trans>
          </Link>
          <Link to="/staffing/conflicts">
            <Trans>Conflicts of interest</Trans>
          </Link>
        </div>
      }
    >
      <Listed query={needs} empty={<Empty title={<Trans>No need yet</Trans>} reason={<Trans>A need says which skills, how many hours a week, how many seats and at what rate.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Needs`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                head: <Trans>Need</Trans>,
                cell: (need) => (
                  <Link to="/staffing/$id" params={{ id: String(need.id) }}>
                    <bdi>{need.title}</bdi>
                  </Link>
                ),
              },
              { key: "project", head: <Trans>Project</Trans>, minor: true, cell: ({ project_name }) => <bdi>{project_name}</bdi> },
              { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (need) => <Money amount={{ minor: need.hourly_minor, currency: need.currency }} /> },
              { key: "seats", head: <Trans>Seats taken</Trans>, figure: true, cell: (need) => <Isolated>{`${need.seats_taken} / ${need.seats}`}</Isolated> },
              { key: "offers", head: <Trans>Open offers</Trans>, figure: true, minor: true, cell: (need) => <Num value={need.offers_open} /> },
              { key: "state", head: <Trans>State</Trans>, cell: ({ state }) => <StateMark state={state} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
