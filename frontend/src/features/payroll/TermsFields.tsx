import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@/ui/Checkbox";
import { WholeNumber } from "@/ui/WholeNumber";
import type { TypedTerms } from "./typedTerms";
import type { BonusKind } from "./types";
import classes from "./payroll.module.css";

interface TermsFieldsProps {
  kind: BonusKind;
  value: TypedTerms;
  currency: string;
  onChange: (value: TypedTerms) => void;
}

/** What a rule of this kind must say, and nothing else. */
export function TermsFields({ kind, value, currency, onChange }: TermsFieldsProps) {
  const { t } = useLingui();
  const set = (part: Partial<TypedTerms>) => onChange({ ...value, ...part });
  const fixed = <Checkbox label={t`What the reviewer had to fix counts too`} checked={value.fixedCounts} onChange={(event) => set({ fixedCounts: event.currentTarget.checked })} />;
  switch (kind) {
    case "accepted_unit":
      return fixed;
    case "milestone":
    case "streak":
      return (
        <>
          <WholeNumber label={kind === "streak" ? t`Accepted units in a row` : t`Accepted units`} min={1} max={100_000} required value={value.every} onChange={(every) => set({ every })} />
          {fixed}
        </>
      );
    case "broken_model":
      return (
        <div className={classes.row}>
          <WholeNumber label={t`Wrong answers`} min={1} max={64} required value={value.wrong} onChange={(wrong) => set({ wrong })} />
          <WholeNumber label={t`of so many`} min={1} max={64} required value={value.samples} onChange={(samples) => set({ samples })} />
        </div>
      );
    case "referral":
      return <WholeNumber label={t`Accepted units of the person who was brought`} min={1} max={100_000} required value={value.units} onChange={(units) => set({ units })} />;
    case "quality_tier":
      return <TierFields value={value} currency={currency} onChange={onChange} />;
    default:
      return (
        <div className={classes.row}>
          <NativeSelect label={t`Paid`} value={value.by} data={[{ value: "fixed", label: t`once, this amount` }, { value: "time", label: t`by the hour` }]} onChange={(event) => set({ by: event.currentTarget.value === "time" ? "time" : "fixed" })} />
          {value.by === "time" && <WholeNumber label={t`At most, in minutes`} min={1} max={1440} required value={value.mostMinutes} onChange={(mostMinutes) => set({ mostMinutes })} />}
        </div>
      );
  }
}

function TierFields({ value, currency, onChange }: Omit<TermsFieldsProps, "kind">) {
  const { t } = useLingui();
  const write = (at: number, part: Partial<TypedTerms["tiers"][number]>) => onChange({ ...value, tiers: value.tiers.map((tier, index) => (index === at ? { ...tier, ...part } : tier)) });
  return (
    <>
      {value.tiers.map((tier, at) => {
        const number = at + 1;
        return (
          <div key={at} className={classes.row}>
            <TextInput label={t`Tier ${number}: from so many per cent accepted at first`} dir="ltr" inputMode="decimal" required value={tier.share} onChange={(event) => write(at, { share: event.currentTarget.value })} />
            <TextInput label={t`Amount in ${currency}`} dir="ltr" inputMode="decimal" required value={tier.amount} onChange={(event) => write(at, { amount: event.currentTarget.value })} />
            {value.tiers.length > 1 && <CloseButton className={classes.narrow} aria-label={t`Take out tier ${number}`} onClick={() => onChange({ ...value, tiers: value.tiers.toSpliced(at, 1) })} />}
          </div>
        );
      })}
      <div className={classes.row}>
        <WholeNumber label={t`Reviewed units that a month needs`} min={1} max={100_000} required value={value.leastReviewed} onChange={(leastReviewed) => onChange({ ...value, leastReviewed })} />
        {value.tiers.length < 20 && (
          <Button variant="default" onClick={() => onChange({ ...value, tiers: [...value.tiers, { share: "", amount: "" }] })}>
            <Trans>Add a tier</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
