import { Trans, useLingui } from "@lingui/react/macro";
import { Num, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { StateMark } from "@/ui/StateMark";
import { None, Table } from "@/ui/Table";
import { Who } from "./Who";
import type { Board } from "./types";

/** What became of each offer, wave by wave. */
export function SentOffers({ offers }: { offers: Board["offers"] }) {
  const { t } = useLingui();
  return (
    <Table
      label={t`Offers`}
      rows={offers}
      rowKey={({ id }) => id}
      columns={[
        { key: "wave", minor: true, head: <Trans>Wave</Trans>, figure: true, cell: ({ wave }) => (wave ? <Num value={wave} /> : <None />) },
        {
          key: "name",
          head: <Trans>Name</Trans>,
          cell: (row) => (
            <>
              <Who person={row} /> <SimulatedMark when={row.simulated} />
            </>
          ),
        },
        { key: "state", head: <Trans>State</Trans>, cell: ({ state }) => <StateMark state={state} /> },
        { key: "reason", head: <Trans>Reason</Trans>, cell: ({ reason }) => (reason ? <bdi>{reason}</bdi> : <None />) },
        { key: "reminders", head: <Trans>Reminders</Trans>, figure: true, minor: true, cell: ({ reminders }) => <Num value={reminders} /> },
        { key: "made", head: <Trans>Sent</Trans>, minor: true, cell: ({ made_at }) => <When at={made_at} /> },
        { key: "until", minor: true, head: <Trans>Open until</Trans>, cell: ({ expires_at }) => <When at={expires_at} /> },
      ]}
    />
  );
}
