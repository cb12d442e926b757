import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { Pair } from "./types";

/** Profiles that may be of one person. A programme only asks; a person says. */
export function DuplicatesPage() {
  const { t } = useLingui();
  const list = useList<Pair>(["suspected-duplicates"], (cursor) => got(api.GET("/api/v1/suspected-duplicates", { params: { query: { cursor } } })));
  return (
    <Page
      title={t`One person twice?`}
      above={
        <Link to="/experts">
          <Trans>Experts</Trans>
        </Link>
      }
      lead={<Trans>Pairs of profiles with nearly one name at one employer. Nothing is merged before somebody has looked.</Trans>}
    >
      <Listed query={list} empty={<Empty title={<Trans>No pair to look at</Trans>} reason={<Trans>When people are brought in from a table, those who are alike are listed here.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`One person twice?`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "names",
                head: <Trans>Profiles</Trans>,
                cell: ({ id, first, second }) => (
                  <Link to="/experts/duplicates/$id" params={{ id: String(id) }}>
                    <bdi>{first.display_name}</bdi> · <bdi>{second.display_name}</bdi> <SimulatedMark when={first.simulated || second.simulated} />
                  </Link>
                ),
              },
              { key: "employer", head: <Trans>Employer</Trans>, minor: true, cell: ({ employer }) => <bdi>{employer}</bdi> },
              { key: "likeness", head: <Trans>Alike, in percent</Trans>, figure: true, cell: ({ likeness }) => <Num value={Math.round(likeness * 100)} /> },
              { key: "state", head: <Trans>State</Trans>, cell: ({ state }) => <StateMark state={`pair_${state}`} /> },
              { key: "found", head: <Trans>Found</Trans>, minor: true, cell: ({ found_at }) => <When at={found_at} only="date" /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
