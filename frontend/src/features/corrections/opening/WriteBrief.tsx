import { NativeSelect, TextInput } from "@mantine/core";
import { Textarea } from "@/ui/Textarea";
import { WholeNumber } from "@/ui/WholeNumber";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { ChooseProps, Wanted } from "./OpenUnitsPage";
import classes from "./opening.module.css";

type Places = Extract<Wanted, { kind: "author" }>;

/** What new problems should be about, and how many are wanted. */
export function WriteBrief({ onChoose }: ChooseProps) {
  const { t } = useLingui();
  const [places, setPlaces] = useState<Places>({ kind: "author", brief: "", skill: "", language: "en", count: 5, priority: 0 });
  const change = (part: Partial<Places>) => {
    const next = { ...places, ...part };
    setPlaces(next);
    onChoose(next.brief.trim() !== "" && next.count > 0 ? next : null);
  };
  return (
    <div className={classes.choose}>
      <Textarea label={t`What the problems should be about`} dir="auto" minRows={4} value={places.brief} onChange={(event) => change({ brief: event.currentTarget.value })} />
      <div className={classes.row}>
        <WholeNumber label={t`How many`} min={1} max={500} value={places.count} onChange={(count) => change({ count: count ?? 0 })} />
        <NativeSelect
          label={t`Language`}
          value={places.language}
          data={[
            { value: "en", label: t`English` },
            { value: "ar", label: t`Arabic` },
          ]}
          onChange={(event) => change({ language: event.currentTarget.value as Places["language"] })}
        />
        <TextInput label={t`Skill`} dir="auto" value={places.skill} onChange={(event) => change({ skill: event.currentTarget.value })} />
      </div>
    </div>
  );
}
