import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import type { Withholding } from "./types";
import classes from "./payroll.module.css";

interface DecideProps {
  award: number;
  kept: Withholding;
  /** Whether who looks at it withheld it: they may take that back, but not uphold it. */
  mine: boolean;
  onDone: () => void;
}

/** Pay it after all, or withhold it for good: with a reason, after an appeal, and not by who withheld it. */
export function DecideAppeal({ award, kept, mine, onDone }: DecideProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const path = { params: { path: { award_id: award } }, body: { reason } };
  const decide = useMutation({
    mutationFn: (pays: boolean) => (pays ? got(api.POST("/api/v1/awards/{award_id}/release", path)) : got(api.POST("/api/v1/awards/{award_id}/uphold", path))),
    onSuccess: onDone,
  });
  const appealed = kept.state === "appealed";
  return (
    <div className={classes.answer}>
      <Textarea label={t`Reason of the decision`} description={t`The payee reads it.`} dir="auto" minRows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Refused error={decide.error} />
      <div className={classes.actions}>
        <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          <Trans>Pay it after all</Trans>
        </Button>
        {appealed && !mine && (
          <Button size="compact-sm" variant="default" disabled={!reason.trim()} loading={decide.isPending} onClick={() => decide.mutate(false)}>
            <Trans>Withhold it for good</Trans>
          </Button>
        )}
        <span className={classes.said}>
          {!appealed ? <Trans>It can be withheld for good only after an appeal.</Trans> : mine ? <Trans>You withheld it, so somebody else decides whether that stands.</Trans> : null}
        </span>
      </div>
    </div>
  );
}
