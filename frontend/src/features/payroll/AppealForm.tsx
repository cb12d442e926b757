import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import classes from "./payroll.module.css";

interface AppealProps {
  label: string;
  /** Who will read it. */
  reader: string;
  send: (text: string) => Promise<unknown>;
  onDone: () => void;
}

/** The payee's word against a bonus that is withheld, or a share of their pay. */
export function AppealForm({ label, reader, send, onDone }: AppealProps) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState("");
  const appeal = useMutation({
    mutationFn: () => send(text),
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
      <Textarea label={label} description={reader} dir="auto" minRows={3} maxLength={4000} required autoFocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
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
