import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import classes from "./payroll.module.css";

/** The payee's word against a bonus that is withheld. */
export function AppealForm({ award, onDone }: { award: number; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState("");
  const appeal = useMutation({
    mutationFn: () => got(api.POST("/api/v1/awards/{award_id}/appeal", { params: { path: { award_id: award } }, body: { text } })),
    onSuccess: onDone,
  });
  if (!opened)
    return (
      <div className={classes.actions}>
        <Button size="compact-sm" onClick={() => setOpened(true)}>
          <Trans>Appeal</Trans>
        </Button>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate();
  };
  return (
    <form className={classes.answer} onSubmit={submit}>
      <Textarea label={t`Why this bonus is due`} description={t`Somebody else than who withheld it reads this and decides.`} dir="auto" minRows={3} maxLength={4000} required autoFocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Refused error={appeal.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={appeal.isPending} disabled={!text.trim()}>
          <Trans>Send the appeal</Trans>
        </Button>
        <Button variant="default" onClick={() => setOpened(false)}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  );
}
