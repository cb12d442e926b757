import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Mark } from "@/ui/Marks";
import { FailureReason } from "@/ui/States";
import classes from "./corrections.module.css";

/** A lead shows an accepted correction beside the instructions. */
export function ExampleButton({ unit }: { unit: number }) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const show = useMutation({ mutationFn: () => got(api.POST("/api/v1/units/{unit_id}/example", { params: { path: { unit_id: unit } }, body: { note } })) });
  if (show.isSuccess) {
    return (
      <p role="status">
        <Mark tone="good">
          <Trans>Shown beside the instructions</Trans>
        </Mark>
      </p>
    );
  }
  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        show.mutate();
      }}
    >
      <TextInput aria-label={t`What is good about it`} placeholder={t`What is good about it`} dir="auto" maxLength={400} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" variant="default" loading={show.isPending}>
        <Trans>Show as a good example</Trans>
      </Button>
      {show.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={show.error} />
        </p>
      )}
    </form>
  );
}
