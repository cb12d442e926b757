import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { Isolated, Money, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { StatementFiles } from "./StatementFiles";

/** One's own statements, each with its files. */
export function OwnStatements() {
  const { t } = useLingui();
  const person = useMe().data?.id;
  const statements = useList(["statements", "own", person], (cursor) => got(api.GET("/api/v1/statements", { params: { query: { person, cursor } } })));
  return (
    <Listed query={statements} empty={<Empty title={<Trans>No statement yet</Trans>} reason={<Trans>One is made at the end of a period, when its pay run is approved. Until then your time is on the page “Today”.</Trans>} />}>
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
            {
              key: "period",
              head: <Trans>Period</Trans>,
              minor: true,
              cell: (statement) => (
                <>
                  <When at={statement.period_start} only="date" timeZone="UTC" /> – <When at={statement.period_end} only="date" timeZone="UTC" />
                </>
              ),
            },
            { key: "net", head: <Trans>Net</Trans>, figure: true, cell: (statement) => <Money amount={statement.net} /> },
            { key: "files", head: <Trans>Files</Trans>, cell: (statement) => <StatementFiles id={statement.id} number={statement.number} /> },
          ]}
        />
      )}
    </Listed>
  );
}
