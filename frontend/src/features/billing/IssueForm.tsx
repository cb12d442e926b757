import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { monthOf, useClock } from "@/i18n/instants";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import classes from "./billing.module.css";

export function IssueForm({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const { today } = useClock();
  const [period, setPeriod] = useState(() => monthOf(today()));
  const issue = useMutation({
    mutationFn: () => got(api.POST("/api/v1/invoices", { body: { organisation, period_start: period.start, period_end: period.end } })),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    issue.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Issue an invoice</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Issue an invoice`}>
        <form onSubmit={submit} className={classes.form}>
          <p className={classes.note}>
            <Trans>It takes all statements whose periods ended in these days and that are on no invoice yet. It never changes afterwards.</Trans>
          </p>
          <div className={classes.row}>
            <TextInput type="date" label={t`From`} required value={period.start} onChange={({ currentTarget: { value } }) => setPeriod((before) => ({ ...before, start: value }))} />
            <TextInput type="date" label={t`To`} required value={period.end} onChange={({ currentTarget: { value } }) => setPeriod((before) => ({ ...before, end: value }))} />
            <Button type="submit" loading={issue.isPending}>
              <Trans>Issue</Trans>
            </Button>
          </div>
          {issue.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={issue.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}
