import { useLingui } from "@lingui/react/macro";
import classes from "./payroll.module.css";

/** The same statement in three forms, written from one frozen record. */
export function StatementFiles({ id, number }: { id: number; number: string }) {
  const { t } = useLingui();
  return (
    <span className={classes.files}>
      {(["pdf", "csv", "json"] as const).map((form) => {
        const name = form.toUpperCase();
        return (
          <a key={form} href={`/statements/${id}/${form}`} aria-label={t`${name} of statement ${number}`}>
            {name}
          </a>
        );
      })}
    </span>
  );
}
