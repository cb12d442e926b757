import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import classes from "./staffing.module.css";

export interface Wanted {
  code: string;
  label: string;
  level: number;
}

/** The skills that everybody who fills a seat must have, each at a level at least. */
export function SkillPicker({ skills, onChange }: { skills: Wanted[]; onChange: (skills: Wanted[]) => void }) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["skills", search],
    queryFn: () => got(api.GET("/api/v1/skills", { params: { query: { search, limit: 8 } } })),
    enabled: search.length > 1,
  });
  const open = (found.data?.items ?? []).filter(({ code }) => skills.every((each) => each.code !== code));
  const pick = (code: string, label: string) => {
    onChange([...skills, { code, label, level: 3 }]);
    setTyped("");
  };
  return (
    <div className={classes.form}>
      {skills.length > 0 && (
        <ul className={classes.chips}>
          {skills.map((skill) => (
            <li key={skill.code} className={classes.chip}>
              <bdi>{skill.label}</bdi>
              <NativeSelect
                size="xs"
                aria-label={t`Least level of ${skill.label}`}
                value={String(skill.level)}
                data={["1", "2", "3", "4", "5"]}
                onChange={({ currentTarget: { value } }) => onChange(skills.map((each) => (each.code === skill.code ? { ...each, level: Number(value) } : each)))}
              />
              <CloseButton size="sm" aria-label={t`Remove ${skill.label}`} onClick={() => onChange(skills.filter(({ code }) => code !== skill.code))} />
            </li>
          ))}
        </ul>
      )}
      <TextInput label={t`Skill that is needed`} description={t`Type the beginning of a word, in either language`} dir="auto" maxLength={80} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {search.length > 1 && found.data && (
        <ul className={classes.chips} aria-label={t`Skills that were found`}>
          {open.map(({ code, label_en, label_ar }) => {
            const label = (i18n.locale === "ar" && label_ar) || label_en;
            return (
              <li key={code}>
                <Button variant="default" size="compact-sm" onClick={() => pick(code, label)}>
                  {label}
                </Button>
              </li>
            );
          })}
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
