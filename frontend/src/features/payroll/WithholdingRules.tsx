import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { basisPointsOf } from "@/i18n/amounts";
import { useWord } from "@/i18n/words";
import { Dialog } from "@/ui/Dialog";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { Refused } from "./Refused";
import { WithholdingRuleArticle } from "./WithholdingRuleArticle";
import type { Named } from "./types";
import classes from "./payroll.module.css";

/** A share of every statement that is kept back, such as a tax at source. We compute nobody's tax: a person sets it. */
export function WithholdingRules({ organisation, sets }: { organisation: number; sets: boolean }) {
  const client = useQueryClient();
  const key = ["withholding-rules", organisation];
  const rules = useList(key, (cursor) => got(api.GET("/api/v1/withholding-rules", { params: { query: { organisation, cursor } } })));
  const changed = () => void client.invalidateQueries({ queryKey: ["list", ...key] });
  return (
    <Section
      title={<Trans>Withheld of statements</Trans>}
      note={<Trans>A share of the gross: a tax of everybody, or of one person a tax, an order or what they agreed to. It takes two people and a reason, and of each name the newest in force counts. No tax is computed by itself: who proposes and approves a share answers for it.</Trans>}
      actions={sets && <RuleForm organisation={organisation} onDone={changed} />}
    >
      <Listed query={rules} empty={<Empty title={<Trans>Nothing is withheld</Trans>} reason={<Trans>Statements are paid in full.</Trans>} />}>
        {(rows) => rows.map((rule) => <WithholdingRuleArticle key={rule.id} rule={rule} onDone={changed} />)}
      </Listed>
    </Section>
  );
}

const grounds = ["tax", "order", "agreed"] as const;

function RuleForm({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const { t } = useLingui();
  const word = useWord();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState("");
  const [share, setShare] = useState("");
  const [person, setPerson] = useState("");
  const [ground, setGround] = useState<(typeof grounds)[number]>("tax");
  const [reason, setReason] = useState("");
  const points = basisPointsOf(share);
  const statements = useQuery({ queryKey: ["pay-runs", "people", organisation], queryFn: () => got(api.GET("/api/v1/statements", { params: { query: { limit: 200 } } })), enabled: opened });
  const people = new Map<number, Named>((statements.data?.items ?? []).map((each) => [each.person.id, each.person]));
  const set = useMutation({
    mutationFn: () => got(api.POST("/api/v1/withholding-rules", { body: { organisation, name, basis_points: points ?? 0, person: person ? Number(person) : null, ground: person ? ground : "tax", reason } })),
    onSuccess: () => {
      setOpened(false);
      setShare("");
      setReason("");
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
        <Trans>Propose a share</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Withhold a share of statements`}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput label={t`Name`} description={t`It stands on the statement.`} dir="auto" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect label={t`For`} value={person} data={[{ value: "", label: t`everybody` }, ...[...people.values()].map((each) => ({ value: String(each.id), label: each.name }))]} onChange={(event) => setPerson(event.currentTarget.value)} />
          <TextInput label={t`Share of the gross in per cent`} description={t`0 ends it.`} dir="ltr" inputMode="decimal" required value={share} error={share !== "" && points === null && t`Write a share from 0 to 100, such as 12.5.`} onChange={(event) => setShare(event.currentTarget.value)} />
          {person && <NativeSelect label={t`What allows it`} description={t`The quality of work does not.`} value={ground} data={grounds.map((value) => ({ value, label: word("withholdingGround", value) }))} onChange={(event) => setGround(event.currentTarget.value as typeof ground)} />}
          <Textarea label={t`Reason`} description={person ? t`Such as the order's number and date. Whom it names reads it, and can appeal.` : t`Such as the law. Those who approve and check pay read it.`} dir="auto" minRows={2} maxLength={1000} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Refused error={set.error} />
          <div>
            <Button type="submit" loading={set.isPending} disabled={points === null || !name.trim() || !reason.trim()}>
              <Trans>Propose</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
