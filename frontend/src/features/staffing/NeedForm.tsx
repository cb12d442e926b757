import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useProjects } from "@/api/projects";
import { minorOf } from "@/i18n/amounts";
import { Dialog } from "@/ui/Dialog";
import { FailureReason } from "@/ui/States";
import { WholeNumber } from "@/ui/WholeNumber";
import { SkillPicker, type Wanted } from "./SkillPicker";
import classes from "./staffing.module.css";

const empty = { project: "", title: "", role: "expert", seats: 1, hours: 6, weeks: 4, rate: "", budget: "", language: "", level: 5, wave: 5, answer: 72, starts: "", zone: "", from: "20:00", to: "23:00" };

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone }));
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const meeting = ({ zone, from, to }: typeof empty) => ({ meet_zone: zone, meet_from: zone ? minutesOf(from) : 0, meet_to: zone ? minutesOf(to) : 0 });

/** A new need; nobody is written to before its offers are started. */
export function NeedForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const projects = useProjects().data?.items ?? [];
  const [opened, setOpened] = useState(false);
  const [form, setForm] = useState(empty);
  const [skills, setSkills] = useState<Wanted[]>([]);
  const project = projects.find(({ id }) => String(id) === form.project) ?? projects.at(-1);
  const currency = project?.currency ?? "USD";
  const rate = minorOf(form.rate, currency);
  const budget = form.budget.trim() ? minorOf(form.budget, currency) : undefined;
  const set = (change: Partial<typeof empty>) => setForm((before) => ({ ...before, ...change }));
  const create = useMutation({
    mutationFn: (hourly_minor: number) =>
      got(
        api.POST("/api/v1/projects/{project_id}/needs", {
          params: { path: { project_id: project?.id ?? 0 } },
          body: {
            role: form.role, title: form.title, seats: form.seats, minutes_a_week: form.hours * 60, weeks: form.weeks, hourly_minor, currency, budget_minor: budget ?? null,
            skills: Object.fromEntries(skills.map(({ code, level }) => [code, level])), language: form.language, language_level: form.language ? form.level : 0,
            starts_on: form.starts || null, ...meeting(form), wave_size: form.wave, answer_hours: form.answer,
          },
        }),
      ),
    onSuccess: () => {
      setOpened(false);
      setForm(empty);
      setSkills([]);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rate) create.mutate(rate);
  };
  if (!project) return null;
  return (
    <>
      <Button onClick={() => setOpened(true)}>
        <Trans>New need</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`New need`} wide>
        <form onSubmit={submit} className={classes.form}>
          <div className={classes.row}>
            <NativeSelect label={t`Project`} value={String(project.id)} data={projects.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={({ currentTarget: { value } }) => set({ project: value })} />
            <NativeSelect label={t`Role`} value={form.role} data={[{ value: "expert", label: t`expert` }, { value: "reviewer", label: t`reviewer` }]} onChange={({ currentTarget: { value } }) => set({ role: value })} />
          </div>
          <TextInput label={t`What the work is, in one line`} dir="auto" required maxLength={160} value={form.title} onChange={({ currentTarget: { value } }) => set({ title: value })} />
          <SkillPicker skills={skills} onChange={setSkills} />
          <div className={classes.row}>
            <WholeNumber label={t`Seats`} min={1} max={500} value={form.seats} onChange={(seats) => seats !== null && set({ seats })} />
            <WholeNumber label={t`Hours a week`} min={1} max={60} value={form.hours} onChange={(hours) => hours !== null && set({ hours })} />
            <WholeNumber label={t`Weeks`} min={1} max={260} value={form.weeks} onChange={(weeks) => weeks !== null && set({ weeks })} />
            <TextInput label={t`Begins`} type="date" dir="ltr" value={form.starts} onChange={({ currentTarget: { value } }) => set({ starts: value })} />
          </div>
          <div className={classes.row}>
            <NativeSelect label={t`Work is done together by the clocks of`} dir="ltr" value={form.zone} data={[{ value: "", label: t`any hours` }, ...zones]} onChange={({ currentTarget: { value } }) => set({ zone: value })} />
            <TextInput label={t`From`} type="time" dir="ltr" disabled={!form.zone} value={form.from} onChange={({ currentTarget: { value } }) => set({ from: value })} />
            <TextInput label={t`Until`} type="time" dir="ltr" disabled={!form.zone} value={form.to} onChange={({ currentTarget: { value } }) => set({ to: value })} />
          </div>
          <div className={classes.row}>
            <TextInput label={t`Rate per hour in ${currency}`} dir="ltr" inputMode="decimal" required value={form.rate} error={form.rate !== "" && !rate && t`Write an amount such as 1200.50.`} onChange={({ currentTarget: { value } }) => set({ rate: value })} />
            <TextInput label={t`Budget in ${currency}, for the whole period`} dir="ltr" inputMode="decimal" value={form.budget} error={budget === null && t`Write an amount such as 1200.50.`} onChange={({ currentTarget: { value } }) => set({ budget: value })} />
          </div>
          <div className={classes.row}>
            <NativeSelect label={t`Language`} value={form.language} data={[{ value: "", label: t`any` }, { value: "en", label: t`English` }, { value: "ar", label: t`Arabic` }]} onChange={({ currentTarget: { value } }) => set({ language: value })} />
            <NativeSelect label={t`At least`} value={String(form.level)} disabled={!form.language} data={[{ value: "3", label: "B1" }, { value: "4", label: "B2" }, { value: "5", label: "C1" }, { value: "6", label: "C2" }, { value: "7", label: t`native` }]} onChange={({ currentTarget: { value } }) => set({ level: Number(value) })} />
            <WholeNumber label={t`Offers at a time`} min={1} max={500} value={form.wave} onChange={(wave) => wave !== null && set({ wave })} />
            <WholeNumber label={t`Hours to answer`} min={1} max={1440} value={form.answer} onChange={(answer) => answer !== null && set({ answer })} />
          </div>
          <div>
            <Button type="submit" loading={create.isPending} disabled={!rate || !form.title.trim() || budget === null}>
              <Trans>Create</Trans>
            </Button>
          </div>
          {create.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={create.error} />
            </p>
          )}
        </form>
      </Dialog>
    </>
  );
}
