import { Button, CloseButton, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Dialog } from "@/ui/Dialog";
import { When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { FailureReason } from "@/ui/States";
import { askedOf, questionOf, type Asked } from "./asked";
import classes from "./registry.module.css";

const key = ["list", "experts", "searches"];
const keptLimit = 50;

/** The searches that one keeps: keep this one, open another, forget one. */
export function Saved({ asked, onOpen }: { asked: Asked; onOpen: (asked: Asked) => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const open = (kept: Asked) => {
    setOpened(false);
    onOpen(kept);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        <Trans>Kept searches</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Kept searches`}>
        <Keep asked={asked} />
        <Kept onOpen={open} />
      </Dialog>
    </>
  );
}

function Keep({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const keep = useMutation({
    mutationFn: () => got(api.POST("/api/v1/experts/searches", { body: { name, asked: questionOf(asked, keptLimit) as never } })),
    onSuccess: () => {
      setName("");
      void client.invalidateQueries({ queryKey: key });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.keep}>
      <TextInput label={t`Keep what is asked now as`} dir="auto" required maxLength={80} value={name} error={keep.isError && <FailureReason error={keep.error} />} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" loading={keep.isPending} disabled={!name.trim()}>
        <Trans>Keep</Trans>
      </Button>
    </form>
  );
}

function Kept({ onOpen }: { onOpen: (asked: Asked) => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const kept = useList(key.slice(1), (cursor) => got(api.GET("/api/v1/experts/searches", { params: { query: { cursor } } })));
  const remove = useMutation({
    mutationFn: (saved_id: number) => got(api.DELETE("/api/v1/experts/searches/{saved_id}", { params: { path: { saved_id } } })),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  });
  return (
    <Listed
      query={kept}
      empty={
        <p className={classes.soft}>
          <Trans>None yet.</Trans>
        </p>
      }
    >
      {(rows) => (
        <ul className={classes.kept}>
          {rows.map((each) => (
            <li key={each.id}>
              <Button variant="subtle" size="compact-sm" onClick={() => onOpen(askedOf(each.asked))}>
                <bdi>{each.name}</bdi>
              </Button>
              <span className={classes.soft}>
                <When at={each.created_at} only="date" />
              </span>
              <CloseButton size="sm" aria-label={t`Forget ${each.name}`} onClick={() => remove.mutate(each.id)} />
            </li>
          ))}
        </ul>
      )}
    </Listed>
  );
}
