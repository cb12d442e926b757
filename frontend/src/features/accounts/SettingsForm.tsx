import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { useChangeMe, type Me } from "@/api/me";
import { activate, isLanguage, languageNames, languages } from "@/i18n/language";
import { ErrorLine } from "./SignInForm";
import classes from "./accounts.module.css";

export function SettingsForm({ me }: { me: Me }) {
  const { t } = useLingui();
  const [name, setName] = useState(me.display_name);
  const [language, setLanguage] = useState<string>(me.language);
  const [zone, setZone] = useState(me.time_zone);
  const change = useChangeMe();
  const zones = Intl.supportedValuesOf("timeZone");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isLanguage(language)) return;
    change.mutate({ display_name: name, language, time_zone: zone }, { onSuccess: () => void activate(language) });
  };
  return (
    <form onSubmit={submit}>
      <div className={classes.settings}>
        <TextInput label={t`Name`} value={name} required maxLength={120} dir="auto" onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label={t`Language`}
          value={language}
          data={languages.map((code) => ({ value: code, label: languageNames[code] }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <NativeSelect
          label={t`Time zone`}
          value={zone}
          data={zones.includes(zone) ? zones : [zone, ...zones]}
          onChange={(event) => setZone(event.currentTarget.value)}
          dir="ltr"
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
      <ErrorLine error={change.error} />
      {change.isSuccess && (
        <p className={classes.done} role="status">
          <Trans>Saved.</Trans>
        </p>
      )}
    </form>
  );
}
