import { CloseButton, NativeSelect } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { useWord } from "@/i18n/words";
import { codeOf, leveled, levelOf, toggled, type Asked } from "./asked";
import type { Naming } from "./words";
import classes from "./registry.module.css";

const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2", "native"];
const skillLevels = ["1", "2", "3", "4", "5"];

/** The skills and languages that everybody must have, each with the level at least. */
export function Chosen({ asked, naming, onChange }: { asked: Asked; naming: Naming; onChange: (change: Asked) => void }) {
  const skills = asked.skills ?? [];
  const languages = asked.languages ?? [];
  if (skills.length + languages.length === 0) return null;
  const put = (items: string[], code: string, level: string) => items.map((each) => (codeOf(each) === code ? leveled(code, level) : each));
  return (
    <ul className={classes.chips}>
      {skills.map((item) => (
        <Chip key={item} item={item} kind="skill_level" label={naming.skill(codeOf(item))} levels={skillLevels} onLevel={(level) => onChange({ skills: put(skills, codeOf(item), level) })} onRemove={() => onChange({ skills: toggled(skills, codeOf(item)) })} />
      ))}
      {languages.map((item) => (
        <Chip key={item} item={item} kind="language_level" label={naming.language(codeOf(item))} levels={languageLevels} onLevel={(level) => onChange({ languages: put(languages, codeOf(item), level) })} onRemove={() => onChange({ languages: toggled(languages, codeOf(item)) })} />
      ))}
    </ul>
  );
}

interface ChipProps {
  item: string;
  kind: "skill_level" | "language_level";
  label: string;
  levels: string[];
  onLevel: (level: string) => void;
  onRemove: () => void;
}

function Chip({ item, kind, label, levels, onLevel, onRemove }: ChipProps) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <li className={classes.chip}>
      <bdi>{label}</bdi>
      <NativeSelect
        size="xs"
        aria-label={t`Least level of ${label}`}
        value={levelOf(item)}
        data={[{ value: "", label: t`any level` }, ...levels.map((value) => ({ value, label: word(kind, value) }))]}
        onChange={({ currentTarget: { value } }) => onLevel(value)}
      />
      <CloseButton size="sm" aria-label={t`Remove ${label}`} onClick={onRemove} />
    </li>
  );
}
