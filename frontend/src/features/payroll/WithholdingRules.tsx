import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { basisPointsOf } from "@/i18n/amounts";
import { Percent, When } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { Refused } from "./Refused";
import type { Named } from "./types";
import classes from "./payroll.module.css";

/** A share of every statement that is kept back, such as a tax at source. We compute nobody's tax: a person sets it. */
export function WithholdingRules({ organisation, sets }: { organisation: number; sets: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const key = ["withholding-rules", organisation];
  const rules = useList(key, (cursor) => got(api.GET("/api/v1/withholding-rules", { params: { query: { organisation, cursor } } })));
  const changed = () => void client.invalidateQueries({ queryKey: ["list", ...key] });
  return (
    <Section
      title={<Trans>Withheld of statements</Trans>}
      note={<Trans>A share of the gross, such as a tax at source, for everybody or for one person; the newest one of each counts. No tax is computed by itself: whoever sets a share answers for it.</Trans>}
      actions={sets && <RuleForm organisation={organisation} onDone={changed} />}
    >
      <Listed query={rules} empty={<Empty title={<Trans>Nothing is withheld</Trans>} reason={<Trans>Statements are paid in full.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Withheld of statements`}
            rows={rows}
            rowKey={(rule) => rule.id}
            columns={[
              { key: "name", head: <Trans>Name</Trans>, cell: (rule) => <span dir="auto">{rule.name}</span> },
              { key: "whom", head: <Trans>For</Trans>, cell: (rule) => (rule.person ? <span dir="auto">{rule.person.name}</span> : <Trans>everybody</Trans>) },
              { key: "share", head: <Trans>Share</Trans>, figure: true, cell: (rule) => (rule.basis_points === 0 ? <Trans>ended</Trans> : <Percent share={rule.basis_points / 10_000} places={2} />) },
              { key: "since", head: <Trans>In force</Trans>, cell: (rule) => <When at={rule.in_force_from} /> },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}

function RuleForm({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState("");
  const [share, setShare] = useState("");
  const [person, setPerson] = useState("");
  const points = basisPointsOf(share);
  const statements = useQuery({ queryKey: ["pay-runs", "people", organisation], queryFn: () => got(api.GET("/api/v1/statements", { params: { query: { limit: 200 } } })), enabled: opened });
  const people = new Map<number, Named>((statements.data?.items ?? []).map((each) => [each.person.id, each.person]));
  const set = useMutation({
    mutationFn: () => got(api.POST("/api/v1/withholding-rules", { body: { organisation, name, basis_points: points ?? 0, person: person ? Number(person) : null } })),
    onSuccess: () => {
      setOpened(false);
      setShare("");
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (points !== null) set.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Set a share</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Withhold a share of statements`}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput label={t`Name`} description={t`It stands on the statement.`} dir="auto" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect label={t`For`} value={person} data={[{ value: "", label: t`everybody` }, ...[...people.values()].map((each) => ({ value: String(each.id), label: each.name }))]} onChange={(event) => setPerson(event.currentTarget.value)} />
          <TextInput label={t`Share of the gross in per cent`} description={t`0 ends it.`} dir="ltr" inputMode="decimal" required value={share} error={share !== "" && points === null && t`Write a share from 0 to 100, such as 12.5.`} onChange={(event) => setShare(event.currentTarget.value)} />
          <Refused error={set.error} />
          <div>
            <Button type="submit" loading={set.isPending} disabled={points === null || !name.trim()}>
              <Trans>Set</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
