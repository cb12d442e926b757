import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import type { ProjectRow } from "@/api/projects";
import { Dialog } from "@/ui/Dialog";
import { Textarea } from "@/ui/Textarea";
import { WholeNumber } from "@/ui/WholeNumber";
import { PersonSelect } from "./PersonSelect";
import { Refused } from "./Refused";
import type { BonusRule } from "./types";
import classes from "./payroll.module.css";

/** Pays an onboarding or an assessment that was done; there is no button where no rule pays for one. */
export function AwardByHand({ project, onDone }: { project: ProjectRow; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const rules = useQuery({ queryKey: ["bonus-rules", project.id], queryFn: () => got(api.GET("/api/v1/projects/{project_id}/bonus-rules", { params: { path: { project_id: project.id } } })) });
  const newest = (rules.data?.items ?? []).filter((rule, at, all) => all.findIndex(({ code }) => code === rule.code) === at);
  const payable = newest.filter(({ kind, active }) => active && (kind === "onboarding" || kind === "assessment"));
  if (payable.length === 0) return null;
  const done = () => {
    setOpened(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Record an onboarding or assessment</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Record an onboarding or assessment`}>
        <Fields project={project} rules={payable} onDone={done} />
      </Dialog>
    </>
  );
}

function Fields({ project, rules, onDone }: { project: ProjectRow; rules: BonusRule[]; onDone: () => void }) {
  const { t } = useLingui();
  const [code, setCode] = useState(rules[0]?.code ?? "");
  const [person, setPerson] = useState<number | null>(null);
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  const [minutes, setMinutes] = useState<number | null>(60);
  const byTime = rules.find((rule) => rule.code === code)?.terms.by === "time";
  const record = useMutation({
    mutationFn: (who: number) => got(api.POST("/api/v1/awards", { body: { project: project.id, code, person: who, reference, note, seconds: byTime && minutes ? minutes * 60 : null } })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person) record.mutate(person);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect label={t`Rule`} value={code} data={rules.map((rule) => ({ value: rule.code, label: rule.name }))} onChange={(event) => setCode(event.currentTarget.value)} />
      <PersonSelect project={project.id} value={person} onChange={setPerson} />
      <TextInput label={t`Which one`} description={t`Paid once for one reference, such as onboarding-2026-05.`} dir="ltr" required maxLength={60} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      {byTime && <WholeNumber label={t`Minutes`} min={1} max={1440} required value={minutes} onChange={setMinutes} />}
      <Textarea label={t`What was done`} dir="auto" required minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Refused error={record.error} />
      <div>
        <Button type="submit" loading={record.isPending} disabled={!person || !note.trim() || !reference.trim()}>
          <Trans>Record</Trans>
        </Button>
      </div>
    </form>
  );
}
