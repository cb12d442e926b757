import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { Dialog } from "../Dialog";
import { FailureReason } from "../States";
import classes from "./LeaveDialog.module.css";
import { Textarea } from "../Textarea";

interface Release {
  mutate: (reason: string) => void;
  isPending: boolean;
  isError: boolean;
  error: unknown;
}

/** Gives the unit back to the queue; the reason helps whoever gets it next, and the lead. */
export function LeaveDialog({ opened, onClose, release }: { opened: boolean; onClose: () => void; release: Release }) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    release.mutate(reason.trim());
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Give this unit back`}>
      <form onSubmit={submit} className={classes.dialog}>
        <p className={classes.soft}>
          <Trans>Somebody else gets it. The time you spent on it is paid all the same.</Trans>
        </p>
        <Textarea
          label={t`Why (not my field, no time, unclear…)`}
          dir="auto"
          required
          maxLength={300}
          autoFocus
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {release.isError && (
          <p role="alert" className={classes.error}>
            <FailureReason error={release.error} />
          </p>
        )}
        <div className={classes.row}>
          <Button type="submit" loading={release.isPending}>
            <Trans>Give back</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
