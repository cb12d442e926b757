import { Button, FileButton } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { inBase64 } from "@/api/base64";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated, Num } from "@/ui/Figures";
import { Table } from "@/ui/Table";
import { Failed } from "./Failed";
import type { Outcomes as Judged } from "./types";
import classes from "./payouts.module.css";

interface Chosen {
  name: string;
  content: string;
  judged: Judged;
}

/** A payout service's table of outcomes: what it would do is shown first, with every wrong place; then it counts. */
export function Outcomes({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = (name: string, content: string, dry: boolean) => got(api.POST("/api/v1/payout-outcomes", { body: { organisation_id: organisation, name, content, dry_run: dry } }));
  const look = useMutation({
    mutationFn: async (file: File) => {
      const [name, content] = [file.name.slice(0, 120), await inBase64(file)];
      return { name, content, judged: await send(name, content, true) };
    },
    onSuccess: setChosen,
    onError: () => setChosen(null),
  });
  const apply = useMutation({
    mutationFn: ({ name, content }: Chosen) => send(name, content, false),
    onSuccess: () => {
      setChosen(null);
      onDone();
    },
  });
  return (
    <>
      <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => file && look.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={look.isPending}>
            <Trans>Read outcomes of a payout service</Trans>
          </Button>
        )}
      </FileButton>
      <Failed error={look.error ?? apply.error} />
      {chosen && (
        <div className={classes.form}>
          <Found name={chosen.name} judged={chosen.judged} />
          <div className={classes.actions}>
            {chosen.judged.faults.length === 0 && (
              <Button loading={apply.isPending} onClick={() => apply.mutate(chosen)}>
                <Trans>Apply them</Trans>
              </Button>
            )}
            <Button variant="default" onClick={() => setChosen(null)}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function Found({ name, judged }: { name: string; judged: Judged }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <>
      <p role="status">
        <strong dir="auto">{name}</strong>:{" "}
        {Object.entries(judged.effects).map(([effect, count], at) => (
          <span key={effect}>
            {at > 0 && " · "}
            {word("bankEffect", effect)}: <Num value={count} />
          </span>
        ))}{" "}
        {judged.faults.length > 0 ? <Trans>Nothing has changed: put these places right and read the table again.</Trans> : <Trans>Nothing has changed yet.</Trans>}
      </p>
      {judged.faults.length > 0 && (
        <Table
          label={t`Wrong places`}
          rows={judged.faults}
          rowKey={(fault) => `${fault.line} ${fault.column}`}
          columns={[
            { key: "line", head: <Trans>Line</Trans>, figure: true, cell: (fault) => <Num value={fault.line} /> },
            { key: "column", head: <Trans>Column</Trans>, cell: (fault) => <Isolated>{fault.column}</Isolated> },
            { key: "why", head: <Trans>Why</Trans>, cell: (fault) => <span dir="auto">{fault.reason}</span> },
          ]}
        />
      )}
    </>
  );
}
