import { Trans } from "@lingui/react/macro";
import type { Key, ReactNode } from "react";
import classes from "./Table.module.css";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column, so that digits line up. */
  figure?: boolean;
  /** Left out where there is no room for it. */
  minor?: boolean;
}

interface TableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => Key;
  footer?: ReactNode;
}

/** Rows with a rule between them and nothing else; on a narrow screen each row becomes a small list. */
export function Table<Row>({ label, rows, columns, rowKey, footer }: TableProps<Row>) {
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classFor(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={classFor(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </div>
  );
}

function classFor<Row>(column: Column<Row>): string | undefined {
  return [column.figure && classes.figure, column.minor && classes.minor].filter(Boolean).join(" ") || undefined;
}

export function None() {
  return (
    <span className={classes.none}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">
        <Trans>none</Trans>
      </span>
    </span>
  );
}
