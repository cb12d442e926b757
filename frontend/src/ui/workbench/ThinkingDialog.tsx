import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Dialog } from "../Dialog";
import { FailureReason } from "../States";

/** Asks what one thinks about; then time counts without input for 15 minutes, once per unit. */
export function ThinkingDialog({ opened, onClose, think }: { opened: boolean; onClose: () => void; think: (note: string) => Promise<void> }) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const mark = useMutation({ mutationFn: think, onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    mark.mutate(note);
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Thinking / off screen`}>
      <form onSubmit={submit}>
        <p>
          <Trans>For 15 minutes your time counts without input, as long as this page stays open. Once per unit; your note is kept with the time.</Trans>
        </p>
        <TextInput label={t`What are you thinking about, or doing off screen?`} required maxLength={300} value={note} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />
        {mark.isError && (
          <p role="alert">
            <FailureReason error={mark.error} />
          </p>
        )}
        <Button type="submit" mt="md" loading={mark.isPending}>
          <Trans>Think</Trans>
        </Button>
      </form>
    </Dialog>
  );
}
