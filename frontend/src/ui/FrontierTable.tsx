import { Trans, useLingui } from "@lingui/react/macro";
import type { Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated, Num, Percent } from "./Figures";
import { Empty } from "./States";
import { None, Table, type Column } from "./Table";
import classes from "./FrontierTable.module.css";

export type FrontierRow = Shapes["PlaceOut"];
type FrontierModel = Shapes["SideOut"];

/** A square of its own darkness and the figure beside it: read at a glance, checked by number. */
function Share({ model }: { model: FrontierModel | undefined }) {
  if (!model || model.attempts === 0) return <None />;
  const share = model.right / model.attempts;
  return (
    <span className={classes.share} title={`${model.right} / ${model.attempts}`}>
      <Percent share={share} places={0} />
      <svg className={classes.bar} aria-hidden direction="ltr">
        <rect className={classes.whole} width="100%" height="100%" rx="2" />
        <rect className={classes.right} width={`${share * 100}%`} height="100%" rx="2" />
      </svg>
    </span>
  );
}

function modelsOf(rows: readonly FrontierRow[]): { id: number; name: string }[] {
  const names = new Map<number, string>();
  for (const row of rows) for (const model of row.sides) names.set(model.model_version_id, model.model_version);
  return [...names].sort(([a], [b]) => a - b).map(([id, name]) => ({ id, name }));
}

/** Per skill, topic and family: what each model version gets right alone, and what experts corrected. */
export function FrontierTable({ rows }: { rows: readonly FrontierRow[] }) {
  const { t } = useLingui();
  const word = useWord();
  if (rows.length === 0) {
    return <Empty title={<Trans>No frontier yet</Trans>} reason={<Trans>It is drawn from the attempts of probes and evaluations; there are none so far.</Trans>} />;
  }
  const columns: Column<FrontierRow>[] = [
    {
      key: "what",
      head: <Trans>Topic</Trans>,
      cell: (row) => {
        const [topic, family] = [row.topic || row.skill, row.family.replaceAll("_", " ")];
        const says = family !== "" && family !== topic.replaceAll("-", " ");
        return (
          <>
            <bdi>{topic}</bdi> {says && <span className={classes.family}>{<Isolated>{family}</Isolated>}</span>}
          </>
        );
      },
    },
    { key: "split", head: <Trans>Split</Trans>, minor: true, cell: (row) => word("split", row.split) },
    ...modelsOf(rows).map(
      ({ id, name }): Column<FrontierRow> => ({
        key: `m${id}`,
        head: <bdi>{name}</bdi>,
        figure: true,
        cell: (row) => <Share model={row.sides.find((model) => model.model_version_id === id)} />,
      }),
    ),
    { key: "corrected", head: <Trans>Corrected by experts</Trans>, figure: true, cell: (row) => (row.corrected ? <Num value={row.corrected} /> : <None />) },
  ];
  return <Table label={t`Frontier`} rows={rows} columns={columns} rowKey={(row) => [row.skill, row.topic, row.family, row.split].join("|")} />;
}
