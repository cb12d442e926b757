import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Column } from "@/ui/Table";

/** A column of boxes; `chosen` is kept by whoever asks. */
export function pickColumn<Row extends { id: number }>(chosen: ReadonlySet<number>, onChange: (chosen: Set<number>) => void, label: (row: Row) => string): Column<Row> {
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return {
    key: "pick",
    head: <Trans>Choose</Trans>,
    cell: (row) => <input type="checkbox" aria-label={label(row)} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />,
  };
}

export function PickAll({ ids, onChange }: { ids: number[]; onChange: (chosen: Set<number>) => void }) {
  const { t } = useLingui();
  return (
    <Button variant="default" size="compact-sm" aria-label={t`Choose all that are shown`} onClick={() => onChange(new Set(ids))}>
      <Trans>Choose all that are shown</Trans>
    </Button>
  );
}
