import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useMe } from "@/api/me";
import { Dialog } from "@/ui/Dialog";
import { When } from "@/ui/Figures";
import { Textarea } from "@/ui/Textarea";
import { Failed } from "./Failed";
import type { SentFile } from "./types";
import classes from "./payouts.module.css";

interface WithdrawProps {
  file: SentFile;
  onDone: () => void;
}

/** A file that never reached the bank: one person asks to take it back, another confirms. */
export function Withdraw({ file, onDone }: WithdrawProps) {
  const back = file.withdrawal;
  if (back === null) return file.in_transit === file.payments ? <Ask file={file} onDone={onDone} /> : null;
  return (
    <div className={classes.withdrawn}>
      {back.state === "confirmed" ? (
        <Trans>
          Withdrawn by <bdi>{back.asked_by.name}</bdi> and <bdi>{back.decided_by?.name}</bdi>
        </Trans>
      ) : (
        <Trans>
          <bdi>{back.asked_by.name}</bdi> asks to withdraw it, <When at={back.asked_at} />
        </Trans>
      )}
      <p dir="auto">{back.reason}</p>
      {back.state === "asked" && <Decide file={file} mine={back.asked_by} onDone={onDone} />}
    </div>
  );
}

function Ask({ file, onDone }: WithdrawProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const ask = useMutation({
    mutationFn: () => got(api.POST("/api/v1/payout-batches/{batch_id}/withdraw", { params: { path: { batch_id: file.id } }, body: { reason } })),
    onSuccess: () => {
      setOpened(false);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Withdraw</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Withdraw a file that never reached the bank`}>
        <form className={classes.form} onSubmit={submit}>
          <p>
            <Trans>Make sure that nobody has sent it. It is not handed out any more; once somebody else confirms, its payouts are cancelled and can be prepared again.</Trans>
          </p>
          <Textarea label={t`Why it never reached the bank`} dir="auto" minRows={2} maxLength={300} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Failed error={ask.error} />
          <div>
            <Button type="submit" loading={ask.isPending} disabled={!reason.trim()}>
              <Trans>Ask to withdraw it</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function Decide({ file, mine, onDone }: WithdrawProps & { mine: { id: number } }) {
  const me = useMe().data?.id;
  const path = { params: { path: { batch_id: file.id } } };
  const decide = useMutation({
    mutationFn: (yes: boolean) => (yes ? got(api.POST("/api/v1/payout-batches/{batch_id}/withdraw/confirm", path)) : got(api.POST("/api/v1/payout-batches/{batch_id}/withdraw/decline", path))),
    onSuccess: onDone,
  });
  return (
    <>
      <div className={classes.actions}>
        {mine.id !== me && (
          <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            <Trans>The bank does not have it</Trans>
          </Button>
        )}
        <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
          {mine.id === me ? <Trans>Take back</Trans> : <Trans>The bank has it</Trans>}
        </Button>
      </div>
      <Failed error={decide.error} />
    </>
  );
}
