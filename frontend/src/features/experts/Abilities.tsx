import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Rows, SavedSection } from "./Part";
import { languageLevels, oneOf, type LanguageIn, type Profile, type SkillIn } from "./types";
import classes from "./experts.module.css";

const usual = ["en", "ar", "fr", "es", "de", "tr", "ur", "fa", "hi", "zh", "pt", "ru", "it", "nl", "pl", "ja", "ko", "id", "sw", "he", "uk", "ro", "sv", "el", "bn"];

export function Languages({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const saved: LanguageIn[] = profile.languages;
  const names = new Intl.DisplayNames([i18n.locale], { type: "language", fallback: "code" });
  const choices = (code: string) => (usual.includes(code) ? usual : [code, ...usual]).map((value) => ({ value, label: names.of(value) ?? value }));
  return (
    <SavedSection id="languages" title={<Trans>Languages</Trans>} saved={saved} save={(items) => got(api.PUT("/api/v1/experts/me/languages", { body: { items } }))}>
      {(rows, change) => (
        <Rows rows={rows} change={change} blank={{ code: usual.find((code) => !rows.some((row) => row.code === code)) ?? "en", level: "" }} add={<Trans>Add a language</Trans>}>
          {(row, put) => (
            <div className={classes.row}>
              <NativeSelect label={t`Language`} value={row.code} data={choices(row.code)} onChange={(event) => put({ ...row, code: event.currentTarget.value })} />
              <NativeSelect
                label={t`Level`}
                value={row.level ?? ""}
                data={languageLevels.map((value) => ({ value, label: value === "" ? t`not said` : word("language_level", value) }))}
                onChange={(event) => put({ ...row, level: oneOf(languageLevels, event.currentTarget.value) })}
              />
            </div>
          )}
        </Rows>
      )}
    </SavedSection>
  );
}

export function Skills({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const saved: SkillIn[] = profile.skills;
  const label = (row: SkillIn) => (i18n.locale === "ar" ? row.label_ar : row.label_en) ?? row.code;
  const save = (items: SkillIn[]) =>
    got(api.PUT("/api/v1/experts/me/skills", { body: { items: items.map(({ id, code, level, evidence }) => ({ id, code, level, evidence })) } }));
  return (
    <SavedSection id="skills" title={<Trans>Skills</Trans>} note={<Trans>Offers are matched by these first. Say by what one sees each: a job, a degree, a piece of work.</Trans>} saved={saved} save={save}>
      {(rows, change) => (
        <>
          <Rows rows={rows} change={change}>
            {(row, put) => (
              <div className={classes.row}>
                <strong dir="auto">{label(row)}</strong>
                <NativeSelect label={t`Level`} value={row.level} data={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: word("skill_level", level) }))} onChange={(event) => put({ ...row, level: Number(event.currentTarget.value) })} />
                <TextInput label={t`Seen by`} dir="auto" maxLength={300} value={row.evidence ?? ""} onChange={(event) => put({ ...row, evidence: event.currentTarget.value })} />
              </div>
            )}
          </Rows>
          <SkillSearch taken={rows.map((row) => row.code)} onPick={(skill) => change([...rows, { ...skill, level: 3, evidence: "" }])} />
        </>
      )}
    </SavedSection>
  );
}

interface Term {
  code: string;
  label_en: string;
  label_ar: string;
}

function SkillSearch({ taken, onPick }: { taken: string[]; onPick: (skill: Term) => void }) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["skills", search],
    queryFn: () => got(api.GET("/api/v1/skills", { params: { query: { search, limit: 12 } } })),
    enabled: search.length > 1,
  });
  const open = (found.data?.items ?? []).filter((each) => !taken.includes(each.code));
  return (
    <div>
      <TextInput label={t`Add a skill`} description={t`Type the beginning of a word, in either language`} dir="auto" maxLength={80} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
      {search.length > 1 && found.data && (
        <ul className={classes.found} aria-label={t`Skills that were found`}>
          {open.map(({ code, label_en, label_ar }) => (
            <li key={code}>
              <Button variant="default" size="compact-sm" onClick={() => onPick({ code, label_en, label_ar })}>
                {i18n.locale === "ar" ? label_ar : label_en}
              </Button>
            </li>
          ))}
          {open.length === 0 && (
            <li className={classes.soft}>
              <Trans>Nothing begins like this.</Trans>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
