import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { percentOf } from "@/i18n/amounts";
import { Checkbox } from "@/ui/Checkbox";
import { When } from "@/ui/Figures";
import type { PayeeDetails } from "./types";
import classes from "./payouts.module.css";

const soonMs = 60 * 24 * 3600_000;

/** A tax form as it is typed; `treaty` is the rate in per cent. */
export interface TypedForm {
  form: "" | "w-8ben" | "w-9" | "8233";
  form_edition: string;
  signed_name: string;
  treaty_article: string;
  treaty: string;
  of_the_states: boolean;
  work_country: string;
  sign_again: boolean;
}

export function typedForm(before: PayeeDetails): TypedForm {
  return {
    form: before.form as TypedForm["form"],
    form_edition: before.form_edition,
    signed_name: before.signed_name,
    treaty_article: before.treaty_article,
    treaty: before.treaty_basis_points === null ? "" : percentOf(before.treaty_basis_points),
    of_the_states: before.of_the_states,
    work_country: before.work_country,
    sign_again: false,
  };
}

/** Where the work is done, and the form that says so to the tax office of the United States. */
export function TaxFormFields({ form, onChange }: { form: TypedForm; onChange: (form: TypedForm) => void }) {
  const { t } = useLingui();
  const change = (part: Partial<TypedForm>) => onChange({ ...form, ...part });
  const treaties = form.form === "w-8ben" || form.form === "8233";
  return (
    <>
      <TextInput label={t`Country where I work`} description={t`Two letters, such as JO; it stands on your statements`} dir="ltr" maxLength={2} value={form.work_country} onChange={(event) => change({ work_country: event.currentTarget.value })} />
      <NativeSelect
        label={t`Tax form of the United States`}
        value={form.form}
        data={[
          { value: "", label: t`none` },
          { value: "w-8ben", label: "W-8BEN" },
          { value: "w-9", label: "W-9" },
          { value: "8233", label: "8233" },
        ]}
        onChange={(event) => change({ form: event.currentTarget.value as TypedForm["form"] })}
      />
      {form.form !== "" && (
        <>
          <Checkbox label={t`I am a citizen or resident of the United States`} checked={form.of_the_states} onChange={(event) => change({ of_the_states: event.currentTarget.checked })} />
          <TextInput label={t`Edition of the form`} description={t`Month and year as printed on it, such as 10-2021`} dir="ltr" required maxLength={7} value={form.form_edition} onChange={(event) => change({ form_edition: event.currentTarget.value })} />
          <TextInput label={t`Signed with the name`} dir="auto" required maxLength={200} value={form.signed_name} onChange={(event) => change({ signed_name: event.currentTarget.value })} />
        </>
      )}
      {treaties && (
        <>
          <TextInput label={t`Article of a tax treaty`} description={t`Leave it empty where you claim none.`} dir="auto" maxLength={60} value={form.treaty_article} onChange={(event) => change({ treaty_article: event.currentTarget.value })} />
          {form.treaty_article.trim() !== "" && (
            <TextInput label={t`Rate by the treaty, in per cent`} description={t`From 0 to 30`} dir="ltr" inputMode="decimal" required maxLength={5} value={form.treaty} onChange={(event) => change({ treaty: event.currentTarget.value })} />
          )}
        </>
      )}
    </>
  );
}

/** When a signed form was signed and ends; one that ends soon asks for the next. */
export function FormEnds({ before, form, now, onChange }: { before: PayeeDetails; form: TypedForm; now: number; onChange: (form: TypedForm) => void }) {
  const { t } = useLingui();
  if (before.signed_at === null || form.form !== before.form) return null;
  const ends = before.form_expires_on;
  const left = ends === null ? Infinity : Date.parse(ends) + 24 * 3600_000 - now;
  return (
    <>
      <p className={left < soonMs ? classes.error : undefined} role={left < soonMs ? "status" : undefined}>
        <Trans>
          Signed <When at={before.signed_at} only="date" />.
        </Trans>{" "}
        {ends !== null &&
          (left < 0 ? (
            <Trans>
              The form ended on <When at={ends} only="date" timeZone="UTC" />: sign the next one.
            </Trans>
          ) : (
            <Trans>
              It holds until <When at={ends} only="date" timeZone="UTC" />.
            </Trans>
          ))}
      </p>
      {left < soonMs && <Checkbox label={t`I sign it anew today`} checked={form.sign_again} onChange={(event) => onChange({ ...form, sign_again: event.currentTarget.checked })} />}
    </>
  );
}
