import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { Dialog } from "@/ui/Dialog";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import type { Award } from "./types";
import classes from "./payroll.module.css";

/** Keeps a bonus out of pay for now. Hours have no such button: they are never withheld. */
export function WithholdForm({ award, onDone }: { award: Award; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const withhold = useMutation({
    mutationFn: () => got(api.POST("/api/v1/awards/{award_id}/withhold", { params: { path: { award_id: award.id } }, body: { reason } })),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withhold.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Withhold</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Withhold this bonus of ${award.person.name}`}>
        <form className={classes.form} onSubmit={submit}>
          <Textarea label={t`Reason`} description={t`The payee reads it and may appeal. Hours are never withheld.`} dir="auto" minRows={3} maxLength={1000} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Refused error={withhold.error} />
          <div>
            <Button type="submit" loading={withhold.isPending} disabled={!reason.trim()}>
              <Trans>Withhold</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
