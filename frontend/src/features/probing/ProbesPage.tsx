import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Isolated, Percent, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { isGoing } from "./types";

export function ProbesPage() {
  const { t } = useLingui();
  const word = useWord();
  const query = useList(["probes"], (cursor) => got(api.GET("/api/v1/probes", { params: { query: { cursor } } })), (rows) => (rows.some(({ state }) => isGoing(state)) ? 2000 : false));
  return (
    <Page title={t`Probes`} lead={<Trans>A run of problems on a model version. Wrong answers become units to be corrected.</Trans>}>
      <Listed query={query} empty={<Empty title={<Trans>No probe yet</Trans>} reason={<Trans>A passage through the loop starts them, or “preceptor probe”.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Probes`}
            rows={rows}
            rowKey={(probe) => probe.id}
            columns={[
              {
                key: "model",
                head: <Trans>Model version</Trans>,
                cell: (probe) => (
                  <Link to="/probes/$id" params={{ id: String(probe.id) }}>
                    <bdi>{probe.model_version}</bdi>
                  </Link>
                ),
              },
              { key: "purpose", head: <Trans>To</Trans>, cell: (probe) => word("purpose", probe.purpose) },
              { key: "state", head: <Trans>State</Trans>, cell: (probe) => <StateMark state={probe.state} /> },
              { key: "done", head: <Trans>Asked</Trans>, figure: true, cell: (probe) => <Isolated>{`${probe.done} / ${probe.total}`}</Isolated> },
              { key: "right", head: <Trans>Right</Trans>, figure: true, cell: (probe) => (probe.done ? <Percent share={probe.correct / probe.done} /> : "–") },
              { key: "at", head: <Trans>Started</Trans>, minor: true, cell: (probe) => <When at={probe.created_at} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
