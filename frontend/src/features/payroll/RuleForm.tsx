import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import type { ProjectRow } from "@/api/projects";
import { minorOf } from "@/i18n/amounts";
import { decimalOf } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Checkbox } from "@/ui/Checkbox";
import { Dialog } from "@/ui/Dialog";
import { begunTerms, readTerms, type TypedTerms } from "./typedTerms";
import { Refused } from "./Refused";
import { TermsFields } from "./TermsFields";
import type { BonusKind, BonusRule } from "./types";
import classes from "./payroll.module.css";

const kinds: BonusKind[] = ["accepted_unit", "broken_model", "quality_tier", "milestone", "streak", "referral", "onboarding", "assessment"];

interface RuleFormProps {
  project: ProjectRow;
  /** The version that the next one follows; without it a new rule begins. */
  before?: BonusRule;
  onDone: () => void;
}

/** A new rule, or the next version of one: it counts from now on and never backwards. */
export function RuleForm({ project, before, onDone }: RuleFormProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const done = () => {
    close();
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)} aria-label={before && t`Change ${before.name}`}>
        {before ? <Trans>Change</Trans> : <Trans>New rule</Trans>}
      </Button>
      <Dialog opened={opened} onClose={close} title={before ? t`${before.name}: from now on` : t`New bonus rule`}>
        <Fields project={project} before={before} onDone={done} />
      </Dialog>
    </>
  );
}

function shortName(name: string): string {
  const latin = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
  return latin || `rule-${Date.now().toString(36)}`;
}

function Fields({ project, before, onDone }: RuleFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const currency = project.currency;
  const [kind, setKind] = useState<BonusKind>((before?.kind as BonusKind | undefined) ?? "accepted_unit");
  const [name, setName] = useState(before?.name ?? "");
  const [typed, setTyped] = useState(decimalOf(before?.amount ?? { minor: 500, currency }));
  const [active, setActive] = useState(before?.active ?? true);
  const [terms, setTerms] = useState<TypedTerms>(() => begunTerms(before, currency));
  const tiers = kind === "quality_tier";
  const read = readTerms(kind, terms, currency);
  const amount = tiers ? (read?.largest ?? null) : minorOf(typed, currency);
  const publish = useMutation({
    mutationFn: () =>
      got(
        api.POST("/api/v1/projects/{project_id}/bonus-rules", {
          params: { path: { project_id: project.id } },
          body: { code: before?.code ?? shortName(name), name, kind, amount_minor: amount ?? 0, currency, terms: read?.terms ?? {}, active },
        }),
      ),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amount && read) publish.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {!before && <NativeSelect label={t`It pays for`} value={kind} data={kinds.map((value) => ({ value, label: word("bonusKind", value) }))} onChange={(event) => setKind(event.currentTarget.value as BonusKind)} />}
      <TextInput label={t`Name`} description={t`It stands on the statement.`} dir="auto" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      {!tiers && (
        <TextInput label={terms.by === "time" && (kind === "onboarding" || kind === "assessment") ? t`Amount for an hour in ${currency}` : t`Amount in ${currency}`} dir="ltr" inputMode="decimal" required value={typed} error={!amount && t`Write an amount such as 1200.50.`} onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <TermsFields kind={kind} value={terms} currency={currency} onChange={setTerms} />
      {before && <Checkbox label={t`It pays for work that is taken from now on`} description={t`Without it the rule ends now; what is in hand is still paid.`} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />}
      <p className={classes.soft}>
        <Trans>In force from the moment you publish it.</Trans>
      </p>
      <Refused error={publish.error} />
      <div>
        <Button type="submit" loading={publish.isPending} disabled={!amount || !read || !name.trim()}>
          <Trans>Publish</Trans>
        </Button>
      </div>
    </form>
  );
}
