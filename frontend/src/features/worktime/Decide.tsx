import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { FailureReason } from "@/ui/States";
import classes from "./worktime.module.css";

/** Yes, or no with a word why. */
export function Decide({ request, who, onDone }: { request: number; who: string; onDone: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: (approve: boolean) => got(api.POST("/api/v1/manual-time/{request_id}/decide", { params: { path: { request_id: request } }, body: { approve, reason } })),
    onSuccess: onDone,
  });
  return (
    <div className={classes.decide}>
      <TextInput size="xs" aria-label={t`A word to ${who}`} placeholder={t`Reason, if declined`} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
        <Trans>Approve</Trans>
      </Button>
      <Button size="compact-sm" variant="default" disabled={!reason.trim()} loading={decide.isPending} onClick={() => decide.mutate(false)}>
        <Trans>Decline</Trans>
      </Button>
      {decide.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={decide.error} />
        </p>
      )}
    </div>
  );
}
