import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { decimalOf } from "@/i18n/format";
import { western } from "@/i18n/digits";
import { Num } from "@/ui/Figures";
import { Rows, SavedSection } from "./Part";
import type { Profile } from "./types";
import { clockTime, hoursOf, quarters, spansOf, weekdays, type Span } from "./week";
import classes from "./experts.module.css";

const halfHoursOfWork = Array.from({ length: 121 }, (_, index) => index * 30);

function begun(profile: Profile) {
  const { time_zone, weekly_minutes_cap, free_from, hourly } = profile;
  return { time_zone, cap: weekly_minutes_cap, free_from: free_from ?? "", week: spansOf(profile.weekly_availability), amount: hourly ? decimalOf(hourly) : "", currency: hourly?.currency ?? "USD" };
}

type Terms = ReturnType<typeof begun>;

const save = ({ time_zone, cap, free_from, week, amount, currency }: Terms) =>
  got(
    api.PATCH("/api/v1/experts/me", {
      body: { time_zone, weekly_minutes_cap: cap, free_from: free_from || null, weekly_availability: week, hourly: { amount: western(amount).trim(), currency: currency.trim().toUpperCase() } },
    }),
  );

/** When one works and for how much. */
export function Hours({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const hoursLabel = (hours: number) => t`${hours} h`;
  return (
    <SavedSection id="hours" title={<Trans>Hours and rate</Trans>} note={<Trans>In your local time; offers are matched to these hours wherever the project sits.</Trans>} saved={begun(profile)} save={save}>
      {(value, change) => (
        <>
          <div className={classes.row}>
            <ZoneSelect zone={value.time_zone} onChange={(time_zone) => change({ ...value, time_zone })} />
            <NativeSelect
              label={t`At most in a week`}
              value={value.cap ?? ""}
              data={[{ value: "", label: t`not said` }, ...capChoices(value.cap).map((minutes) => ({ value: String(minutes), label: hoursLabel(minutes / 60) }))]}
              onChange={({ currentTarget }) => change({ ...value, cap: currentTarget.value === "" ? null : Number(currentTarget.value) })}
            />
            <TextInput label={t`Free from`} type="date" dir="ltr" value={value.free_from} onChange={({ currentTarget }) => change({ ...value, free_from: currentTarget.value })} />
            <TextInput label={t`Expected rate per hour`} dir="ltr" inputMode="decimal" maxLength={20} value={value.amount} onChange={({ currentTarget }) => change({ ...value, amount: currentTarget.value })} />
            <TextInput className={classes.small} label={t`Currency`} dir="ltr" maxLength={3} value={value.currency} onChange={({ currentTarget }) => change({ ...value, currency: currentTarget.value })} />
          </div>
          <p className={classes.soft}>
            <Trans>
              Free hours in a week: <Num value={hoursOf(value.week)} />
            </Trans>
          </p>
          <Rows rows={value.week} change={(week) => change({ ...value, week })} blank={[0, 1200, 1320] satisfies Span as Span} add={<Trans>Add free hours</Trans>}>
            {(span, put) => <SpanFields span={span} onChange={put} />}
          </Rows>
        </>
      )}
    </SavedSection>
  );
}

const capChoices = (cap: number | null) => (cap === null || halfHoursOfWork.includes(cap) ? halfHoursOfWork : [...halfHoursOfWork, cap].sort((one, other) => one - other));

function ZoneSelect({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const { t } = useLingui();
  const zones = ["", ...Intl.supportedValuesOf("timeZone")];
  return <NativeSelect label={t`Time zone`} dir="ltr" value={zone} data={zones.includes(zone) ? zones : [zone, ...zones]} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function SpanFields({ span: [day, start, end], onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t, i18n } = useLingui();
  const times = quarters.map((minutes) => ({ value: String(minutes), label: clockTime(minutes) }));
  return (
    <div className={classes.row}>
      <NativeSelect label={t`Day`} value={day} data={weekdays(i18n.locale).map((label, value) => ({ value: String(value), label }))} onChange={(event) => onChange([Number(event.currentTarget.value), start, end])} />
      <NativeSelect label={t`From`} dir="ltr" value={start} data={times.slice(0, -1)} onChange={(event) => onChange([day, Number(event.currentTarget.value), end])} />
      <NativeSelect label={t`Until`} dir="ltr" value={end} data={times.slice(1)} onChange={(event) => onChange([day, start, Number(event.currentTarget.value)])} />
    </div>
  );
}
