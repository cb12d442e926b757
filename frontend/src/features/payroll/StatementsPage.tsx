import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Clock, Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";

export function StatementsPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Statements`} lead={<Trans>Every minute credited and every cent paid, each down to the work it was for.</Trans>}>
      <Listed
        query={useList(["statements"], (cursor) => got(api.GET("/api/v1/statements", { params: { query: { cursor } } })))}
        empty={<Empty title={<Trans>No statement yet</Trans>} reason={<Trans>One is made at the end of a period, when its pay run is approved. Until then your time is on the page “Today”.</Trans>} />}
      >
        {(rows) => (
          <Table
            label={t`Statements`}
            rows={rows}
            rowKey={(statement) => statement.id}
            columns={[
              {
                key: "number",
                head: <Trans>Statement</Trans>,
                cell: (statement) => (
                  <>
                    <Link to="/statements/$id" params={{ id: String(statement.id) }}>
                      <Isolated>{statement.number}</Isolated>
                    </Link>{" "}
                    <SimulatedMark when={statement.simulated} />
                  </>
                ),
              },
              { key: "person", head: <Trans>For</Trans>, cell: (statement) => <span dir="auto">{statement.person.name}</span> },
              { key: "time", head: <Trans>Time</Trans>, figure: true, cell: (statement) => <Clock seconds={statement.seconds} /> },
              { key: "gross", head: <Trans>Amount</Trans>, figure: true, cell: (statement) => <Money amount={statement.gross} /> },
              { key: "at", head: <Trans>Issued</Trans>, minor: true, cell: (statement) => <When at={statement.issued_at} only="date" /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
