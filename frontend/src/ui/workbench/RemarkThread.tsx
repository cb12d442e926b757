import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent, KeyboardEvent } from "react";
import { api, got } from "@/api/client";
import { useMe } from "@/api/me";
import { useRemarkDraft, type RemarkState } from "@/api/remarkDraft";
import { useWord } from "@/i18n/words";
import { Textarea } from "../Textarea";
import { When } from "../Figures";
import { SimulatedMark } from "../Marks";
import { Said } from "../Said";
import { FailureReason } from "../States";
import { useKeys } from "./useKeys";
import classes from "./RemarkThread.module.css";

/** What author, reviewers and leads say to each other about a unit; everybody who worked on it can answer. */
export function RemarkThread({ unit }: { unit: number }) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const key = ["units", unit, "remarks"];
  const path = { params: { path: { unit_id: unit } } };
  const thread = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/units/{unit_id}/remarks", path)) });
  const draft = useRemarkDraft(useMe().data?.id ?? 0, unit, thread.data?.draft);
  const { text } = draft;
  const say = useMutation({
    mutationFn: async () => {
      await draft.settle();
      return got(api.POST("/api/v1/units/{unit_id}/remarks", { ...path, body: { text: text.trim() } }));
    },
    onSuccess: (answer) => {
      draft.said();
      client.setQueryData(key, answer);
    },
  });
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !say.isPending) say.mutate();
  };
  /** Here the key that hands in a unit elsewhere only sends: nobody ends their work by answering somebody. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  useKeys({ w: () => document.getElementById("remark")?.focus() });
  const items = thread.data?.items ?? [];
  return (
    <section className={classes.thread} aria-label={t`Talk about this unit`}>
      {items.length > 0 && (
        <ol className={classes.remarks}>
          {items.map((remark) => (
            <li key={remark.id} data-mine={remark.mine || undefined}>
              <p className={classes.head}>
                {remark.mine ? <Trans>you</Trans> : <span dir="auto">{remark.person ?? word("remarkBy", remark.by)}</span>} · <When at={remark.at} /> <SimulatedMark when={remark.simulated} />
              </p>
              <p dir="auto" className={classes.text}>
                <Said text={remark.text} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={send} onKeyDown={onKey} className={classes.form}>
        <Textarea id="remark" label={t`Say something to the others who work on this unit`} dir="auto" minRows={1} maxLength={10_000} value={text} onChange={(event) => draft.change(event.currentTarget.value)} />
        {say.isError && (
          <p role="alert">
            <FailureReason error={say.error} />
          </p>
        )}
        <div className={classes.row}>
          <Button type="submit" variant="default" size="compact-sm" disabled={text.trim() === ""} loading={say.isPending}>
            <Trans>Send</Trans>
          </Button>
          <KeptNote state={text === "" ? null : draft.state} />
        </div>
      </form>
    </section>
  );
}

/** Where the words are that nobody has been told yet. */
function KeptNote({ state }: { state: RemarkState }) {
  return (
    <span className={classes.head} role="status" data-remark-state={state}>
      {state === "saved" && <Trans>Kept, not sent yet</Trans>}
      {state === "saving" && <Trans>Saving…</Trans>}
      {state === "unsent" && <Trans>Kept in this browser; the server is being tried again</Trans>}
    </span>
  );
}
