import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import { useLoops } from "./queries";

export function LoopsPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`The loop`}
      lead={<Trans>From a problem to a measured gain: each passage poses problems, finds errors, has them corrected, reviewed and paid, trains, and measures.</Trans>}
    >
      <Fetched query={useLoops()}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={<Trans>No passage yet</Trans>}
              reason={
                <Trans>
                  A passage is started on the machine of this installation with <code>preceptor demo</code>.
                </Trans>
              }
            />
          ) : (
            <Table
              label={t`Passages through the loop`}
              rows={items}
              rowKey={(loop) => loop.id}
              columns={[
                {
                  key: "name",
                  head: <Trans>Passage</Trans>,
                  cell: (loop) => (
                    <>
                      <Link to="/loops/$id" params={{ id: String(loop.id) }}>
                        <span dir="auto">{loop.name}</span>
                      </Link>{" "}
                      <SimulatedMark when={loop.simulated} />
                    </>
                  ),
                },
                { key: "state", head: <Trans>State</Trans>, cell: (loop) => <StateMark state={loop.state} /> },
                { key: "started", head: <Trans>Started</Trans>, minor: true, cell: (loop) => <When at={loop.created_at} /> },
                {
                  key: "report",
                  head: <Trans>Report</Trans>,
                  cell: (loop) => (
                    <Link to="/loops/$id/report" params={{ id: String(loop.id) }}>
                      <Trans>open</Trans>
                    </Link>
                  ),
                },
              ]}
            />
          )
        }
      </Fetched>
    </Page>
  );
}
