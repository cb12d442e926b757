import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import type { WithholdingRule } from "./types";
import classes from "./payroll.module.css";

interface DecideProps {
  rule: WithholdingRule;
  /** Who looks at it. */
  me: number | undefined;
  onDone: () => void;
}

/** The second pair of eyes on a proposal, or the third on an appeal. */
export function DecideRule({ rule, me, onDone }: DecideProps) {
  return rule.state === "proposed" ? <Proposal rule={rule} me={me} onDone={onDone} /> : <Appealed rule={rule} me={me} onDone={onDone} />;
}

function Proposal({ rule, me, onDone }: DecideProps) {
  const path = { params: { path: { rule_id: rule.id } } };
  const decide = useMutation({
    mutationFn: (yes: boolean) => (yes ? got(api.POST("/api/v1/withholding-rules/{rule_id}/approve", path)) : got(api.POST("/api/v1/withholding-rules/{rule_id}/decline", path))),
    onSuccess: onDone,
  });
  const mine = rule.set_by.id === me;
  return (
    <div className={classes.answer}>
      <Refused error={decide.error} />
      <div className={classes.actions}>
        {!mine && (
          <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            <Trans>Approve</Trans>
          </Button>
        )}
        <Button size="compact-sm" variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
          {mine ? <Trans>Take back</Trans> : <Trans>Decline</Trans>}
        </Button>
        <span className={classes.said}>{mine ? <Trans>You proposed it, so somebody else approves it. Nothing is withheld until then.</Trans> : rule.person ? <Trans>Whom it names is written to, and can appeal.</Trans> : null}</span>
      </div>
    </div>
  );
}

function Appealed({ rule, me, onDone }: DecideProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const path = { params: { path: { rule_id: rule.id } }, body: { reason } };
  const decide = useMutation({
    mutationFn: (ends: boolean) => (ends ? got(api.POST("/api/v1/withholding-rules/{rule_id}/end", path)) : got(api.POST("/api/v1/withholding-rules/{rule_id}/uphold", path))),
    onSuccess: onDone,
  });
  const mine = me === rule.set_by.id || me === rule.approved_by?.id;
  return (
    <div className={classes.answer}>
      <Textarea label={t`Reason of the decision`} description={t`The payee reads it.`} dir="auto" minRows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Refused error={decide.error} />
      <div className={classes.actions}>
        <Button size="compact-sm" disabled={!reason.trim()} loading={decide.isPending} onClick={() => decide.mutate(true)}>
          <Trans>End it</Trans>
        </Button>
        {!mine && (
          <Button size="compact-sm" variant="default" disabled={!reason.trim()} loading={decide.isPending} onClick={() => decide.mutate(false)}>
            <Trans>Leave it in force</Trans>
          </Button>
        )}
        <span className={classes.said}>{mine ? <Trans>You proposed or approved it, so a third person decides whether it stands.</Trans> : null}</span>
      </div>
    </div>
  );
}
