import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { minorOf } from "@/i18n/amounts";
import { decimalOf } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { WholeNumber } from "@/ui/WholeNumber";
import { clockTime, quarters } from "../week";
import { degreeLevels } from "../types";
import { evening, people, type Asked, type Found } from "./asked";
import classes from "./registry.module.css";

interface TermsProps {
  asked: Asked;
  found: Found | undefined;
  onChange: (change: Asked) => void;
}

/** Filters that are no lists: state, degree, quality, hours, rate, and the hours in common. */
export function Terms({ asked, found, onChange }: TermsProps) {
  const { t } = useLingui();
  const word = useWord();
  const hours = (asked.least_weekly_minutes ?? 0) / 60;
  return (
    <div className={classes.terms}>
      <NativeSelect
        label={t`Who`}
        value={String(asked.statuses?.length ?? 1)}
        data={[{ value: "1", label: t`who takes offers` }, { value: "2", label: t`who pauses too` }, { value: "3", label: t`who has left too` }]}
        onChange={({ currentTarget: { value } }) => onChange({ statuses: value === "1" ? [] : people.slice(0, Number(value)) })}
      />
      <NativeSelect
        label={t`Degree, at least`}
        value={asked.degree ?? ""}
        data={[{ value: "", label: t`any degree` }, ...degreeLevels.slice(0, 4).map((value) => ({ value, label: word("degree_level", value) }))]}
        onChange={({ currentTarget: { value } }) => onChange({ degree: value })}
      />
      <NativeSelect
        label={t`Quality of past work, at least`}
        value={String(asked.least_quality ?? "")}
        data={[{ value: "", label: t`any, or none yet` }, ...["0.6", "0.7", "0.8", "0.9"].map((value) => ({ value, label: `${Math.round(Number(value) * 100)} %` }))]}
        onChange={({ currentTarget: { value } }) => onChange({ least_quality: value ? Number(value) : undefined })}
      />
      <WholeNumber label={t`Hours a week, at least`} min={0} max={168} value={hours} onChange={(value) => value !== null && onChange({ least_weekly_minutes: value > 0 ? value * 60 : undefined })} />
      <Rate asked={asked} found={found} onChange={onChange} />
      <Meeting asked={asked} onChange={onChange} />
    </div>
  );
}

function Rate({ asked: { currency = "", most_rate_minor }, found, onChange }: TermsProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(currency && most_rate_minor !== undefined ? decimalOf({ minor: most_rate_minor, currency }) : "");
  const currencies = [...new Set([...(currency ? [currency] : []), ...Object.keys(found?.facets.currency ?? {}), "USD"])];
  const chosen = currency || currencies[0]!;
  const put = (amount: string, code: string) => {
    setTyped(amount);
    const minor = minorOf(amount, code);
    if (amount.trim() === "") onChange({ currency: undefined, most_rate_minor: undefined });
    else if (minor !== null) onChange({ currency: code, most_rate_minor: minor });
  };
  return (
    <div className={classes.pair}>
      <TextInput label={t`Rate per hour, at most`} dir="ltr" inputMode="decimal" maxLength={20} value={typed} error={typed.trim() !== "" && minorOf(typed, chosen) === null && t`Write an amount such as 1200.50.`} onChange={({ currentTarget: { value } }) => put(value, chosen)} />
      <NativeSelect label={t`Currency`} dir="ltr" value={chosen} data={currencies} onChange={({ currentTarget: { value } }) => put(typed, value)} />
    </div>
  );
}

function Meeting({ asked, onChange }: Omit<TermsProps, "found">) {
  const { t } = useLingui();
  const times = quarters.filter((minutes) => minutes % 60 === 0).map((minutes) => ({ value: String(minutes), label: clockTime(minutes) }));
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = ["", ...new Set([own, ...Intl.supportedValuesOf("timeZone")])];
  const off = { meet_zone: undefined, meet_from: undefined, meet_to: undefined, meet_minutes: undefined };
  const choose = (zone: string) => onChange(zone ? { ...(asked.meet_zone ? {} : evening), meet_zone: zone } : off);
  return (
    <fieldset className={classes.facet}>
      <legend>
        <Trans>Free at these hours</Trans>
      </legend>
      <NativeSelect label={t`By the clocks of`} dir="ltr" value={asked.meet_zone ?? ""} data={zones.map((zone) => ({ value: zone, label: zone || t`any hours` }))} onChange={({ currentTarget: { value } }) => choose(value)} />
      {asked.meet_zone && (
        <>
          <div className={classes.pair}>
            <NativeSelect label={t`From`} dir="ltr" value={String(asked.meet_from ?? 0)} data={times.slice(0, -1)} onChange={({ currentTarget: { value } }) => onChange({ meet_from: Number(value) })} />
            <NativeSelect label={t`Until`} dir="ltr" value={String(asked.meet_to ?? 0)} data={times} onChange={({ currentTarget: { value } }) => onChange({ meet_to: Number(value) })} />
          </div>
          <WholeNumber label={t`Hours in common a week, at least`} min={1} max={60} value={Math.round((asked.meet_minutes ?? 60) / 60)} onChange={(value) => value !== null && onChange({ meet_minutes: value * 60 })} />
        </>
      )}
    </fieldset>
  );
}
