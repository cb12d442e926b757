import { FailureReason } from "@/ui/States";
import classes from "./payroll.module.css";

/** The server's sentence beneath what was tried. */
export function Refused({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className={classes.error}>
      <FailureReason error={error} />
    </p>
  );
}
