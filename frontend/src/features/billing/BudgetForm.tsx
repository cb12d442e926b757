import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { decimalOf } from "@/i18n/format";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import { minorOf } from "@/i18n/amounts";
import type { Budget } from "./types";
import classes from "./billing.module.css";

export function BudgetForm({ budget, onDone }: { budget: Budget; onDone: () => void }) {
  const { t } = useLingui();
  const { currency } = budget.committed;
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(decimalOf(budget.limit ?? { minor: 0, currency }));
  const minor = minorOf(typed, currency);
  const change = useMutation({
    mutationFn: (limit: number) => got(api.PUT("/api/v1/projects/{project_id}/budget", { params: { path: { project_id: budget.project.id } }, body: { limit_minor: limit, currency } })),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor !== null) change.mutate(minor);
  };
  return (
    <>
      <p>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
          <Trans>Change the budget</Trans>
        </Button>
      </p>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Budget of ${budget.project.name}`}>
        <form onSubmit={submit} className={classes.form}>
          <TextInput
            label={t`Budget in ${currency}`}
            description={t`Without our fee. Zero is no limit. Work in hand is finished and paid whatever stands here.`}
            dir="ltr"
            inputMode="decimal"
            value={typed}
            error={minor === null && t`Write an amount such as 1200.50.`}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={change.isPending} disabled={minor === null}>
              <Trans>Set</Trans>
            </Button>
          </div>
          {change.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={change.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}
