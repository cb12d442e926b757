import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Isolated, Percent } from "./Figures";
import { commonScale, IntervalPlot } from "./IntervalPlot";
import { Table } from "./Table";

export type LiftRow = Shapes["LiftOut"];
type Side = LiftRow["before"];

function pText(p: number): string {
  return p < 0.001 ? p.toExponential(0) : p.toFixed(3);
}

/** Before, after and the paired difference with its interval, drawn also where there is no gain. */
export function LiftTable({ lifts }: { lifts: readonly LiftRow[] }) {
  const { t } = useLingui();
  const word = useWord();
  const { points } = useFormats();
  if (lifts.length === 0) return null;
  const scale = commonScale(lifts);
  const side = (each: Side) => (
    <Link to="/evaluations/$id" params={{ id: String(each.evaluation_id) }} title={each.model_version}>
      <Percent share={each.problems ? each.correct / each.problems : 0} />
    </Link>
  );
  return (
    <Table
      label={t`Lift per split`}
      rows={lifts}
      rowKey={(lift) => lift.id}
      columns={[
        { key: "split", head: <Trans>Held-out problems</Trans>, cell: (lift) => word("split", lift.split) },
        { key: "before", head: <Trans>Before</Trans>, figure: true, cell: (lift) => side(lift.before) },
        { key: "after", head: <Trans>After</Trans>, figure: true, cell: (lift) => side(lift.after) },
        {
          key: "difference",
          head: <Trans>Points</Trans>,
          figure: true,
          cell: (lift) => (
            <strong>
              <Isolated>{points(lift.difference)}</Isolated>
            </strong>
          ),
        },
        {
          key: "plot",
          head: (
            <Isolated>
              {points(scale.low)} … 0 … {points(scale.high)}
            </Isolated>
          ),
          cell: (lift) => <IntervalPlot difference={lift.difference} low={lift.low} high={lift.high} scale={scale} />,
        },
        {
          key: "interval",
          head: <Trans>95 % interval</Trans>,
          figure: true,
          cell: (lift) => (
            <Isolated>
              [{points(lift.low)}, {points(lift.high)}]
            </Isolated>
          ),
        },
        { key: "fixed", head: <Trans>Fixed / broken</Trans>, figure: true, minor: true, cell: (lift) => <Isolated>{`${lift.fixed} / ${lift.broken}`}</Isolated> },
        { key: "n", head: <Trans>Problems</Trans>, figure: true, minor: true, cell: (lift) => <Isolated>{lift.problems}</Isolated> },
        { key: "p", head: <Isolated>p</Isolated>, figure: true, minor: true, cell: (lift) => <Isolated>{pText(lift.p_value)}</Isolated> },
      ]}
    />
  );
}
