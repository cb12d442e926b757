import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useProjects, type ProjectRow } from "@/api/projects";
import { minorOf } from "@/i18n/amounts";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Dialog } from "@/ui/Dialog";
import { Textarea } from "@/ui/Textarea";
import { PersonSelect } from "./PersonSelect";
import { Refused } from "./Refused";
import classes from "./payroll.module.css";

export function AdjustmentForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const projects = useProjects().data?.items ?? [];
  const [opened, setOpened] = useState(false);
  const done = () => {
    setOpened(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpened(true)} disabled={projects.length === 0}>
        <Trans>Propose an adjustment</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Propose an adjustment`}>
        <Fields projects={projects} onDone={done} />
      </Dialog>
    </>
  );
}

/** Which line of which statement, as "statement/line"; empty for none. */
type Chosen = string;

function Fields({ projects, onDone }: { projects: ProjectRow[]; onDone: () => void }) {
  const { t } = useLingui();
  const [number, setNumber] = useState(String(projects.at(-1)?.id ?? ""));
  const [person, setPerson] = useState<number | null>(null);
  const [takes, setTakes] = useState(false);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<Chosen>("");
  const project = projects.find(({ id }) => String(id) === number);
  const currency = project?.currency ?? "USD";
  const minor = minorOf(typed, currency);
  const [statement, line] = chosen.split("/").map(Number);
  const fits = project && person && minor && reason.trim() && (!takes || chosen);
  const propose = useMutation({
    mutationFn: () =>
      got(
        api.POST("/api/v1/adjustments", {
          body: { project: Number(number), person: person ?? 0, amount_minor: (takes ? -1 : 1) * (minor ?? 0), currency, reason, statement: statement || null, line: line || null },
        }),
      ),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits) propose.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect label={t`Project`} value={number} data={projects.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(event) => setNumber(event.currentTarget.value)} />
      <PersonSelect project={Number(number)} value={person} onChange={(who) => { setPerson(who); setChosen(""); }} />
      <div className={classes.row}>
        <NativeSelect label={t`What it does`} value={takes ? "takes" : "pays"} data={[{ value: "pays", label: t`pays more` }, { value: "takes", label: t`takes back` }]} onChange={(event) => setTakes(event.currentTarget.value === "takes")} />
        <TextInput label={t`Amount in ${currency}`} dir="ltr" inputMode="decimal" required value={typed} error={typed !== "" && !minor && t`Write an amount such as 1200.50.`} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      {person && <LineSelect person={person} needed={takes} value={chosen} onChange={setChosen} />}
      <Textarea label={t`Reason`} description={t`The payee reads it on the statement.`} dir="auto" required minRows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <p className={classes.soft}>
        <Trans>Somebody else approves it; then the next run pays or takes it.</Trans>
      </p>
      <Refused error={propose.error} />
      <div>
        <Button type="submit" loading={propose.isPending} disabled={!fits}>
          <Trans>Propose</Trans>
        </Button>
      </div>
    </form>
  );
}

/** The statement and its line that the adjustment corrects: needed where something is taken back. */
function LineSelect({ person, needed, value, onChange }: { person: number; needed: boolean; value: Chosen; onChange: (chosen: Chosen) => void }) {
  const { t } = useLingui();
  const word = useWord();
  const formats = useFormats();
  const [statement, setStatement] = useState("");
  const statements = useQuery({ queryKey: ["statements", "of", person], queryFn: () => got(api.GET("/api/v1/statements", { params: { query: { person, limit: 200 } } })) });
  const detail = useQuery({
    queryKey: ["statements", statement],
    queryFn: () => got(api.GET("/api/v1/statements/{statement_id}", { params: { path: { statement_id: Number(statement) } } })),
    enabled: statement !== "",
  });
  const lines = (detail.data?.lines ?? []).filter(({ amount_minor }) => amount_minor > 0);
  const named = lines.map((line) => ({
    value: `${statement}/${line.number}`,
    label: [word("lineKind", line.kind), line.local_date ? formats.date(line.local_date, "UTC") : line.rule?.name, formats.money({ minor: line.amount_minor, currency: detail.data?.gross.currency ?? "" })].filter(Boolean).join(" · "),
  }));
  return (
    <div className={classes.row}>
      <NativeSelect
        label={needed ? t`Statement that it corrects` : t`Statement that it corrects, if any`}
        required={needed}
        value={statement}
        data={[{ value: "", label: needed ? t`choose` : t`none` }, ...(statements.data?.items ?? []).map(({ id, number }) => ({ value: String(id), label: number }))]}
        onChange={(event) => {
          setStatement(event.currentTarget.value);
          onChange("");
        }}
      />
      {statement && <NativeSelect label={t`Its line`} required value={value} data={[{ value: "", label: t`choose` }, ...named]} onChange={(event) => onChange(event.currentTarget.value)} />}
    </div>
  );
}
