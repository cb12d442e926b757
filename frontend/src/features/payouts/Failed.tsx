import { FailureReason } from "@/ui/States";
import classes from "./payouts.module.css";

/** The sentence of the server beneath what was tried. */
export function Failed({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className={classes.error}>
      <FailureReason error={error} />
    </p>
  );
}
