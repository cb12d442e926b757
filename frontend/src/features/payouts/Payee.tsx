import { Trans } from "@lingui/react/macro";
import { SimulatedMark } from "@/ui/Marks";
import type { Column } from "@/ui/Table";

interface Paid {
  person: { name: string };
  simulated: boolean;
}

/** Who is paid, and whether with play money: the first column of every table of payouts. */
export function payeeColumn<Row extends Paid>(): Column<Row> {
  return {
    key: "person",
    head: <Trans>Person</Trans>,
    cell: (row) => (
      <>
        <span dir="auto">{row.person.name}</span> <SimulatedMark when={row.simulated} />
      </>
    ),
  };
}
