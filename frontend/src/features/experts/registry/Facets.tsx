import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import { Num } from "@/ui/Figures";
import { useWord } from "@/i18n/words";
import { codeOf, toggled, type Asked, type Found } from "./asked";
import type { Naming } from "./words";
import classes from "./registry.module.css";

const few = 8;

interface FacetsProps {
  found: Found;
  asked: Asked;
  naming: Naming;
  onChange: (change: Asked) => void;
}

/** What those who were found have, with how many; a press filters by it, another one no more. */
export function Facets({ found: { facets }, asked, naming, onChange }: FacetsProps) {
  const word = useWord();
  return (
    <>
      <Facet title={<Trans>Skills</Trans>} counts={facets.skill} chosen={asked.skills} name={naming.skill} onToggle={(code) => onChange({ skills: toggled(asked.skills, code) })} />
      <Facet title={<Trans>Languages</Trans>} counts={facets.language} chosen={asked.languages} name={naming.language} onToggle={(code) => onChange({ languages: toggled(asked.languages, code) })} />
      <Facet title={<Trans>Countries</Trans>} counts={facets.country} chosen={asked.countries} name={naming.country} onToggle={(code) => onChange({ countries: toggled(asked.countries, code) })} />
      <Facet
        title={<Trans>Credentials</Trans>}
        counts={facets.credential}
        chosen={asked.credential ? [asked.credential] : []}
        name={(code) => word("credential_status", code)}
        onToggle={(code) => onChange({ credential: asked.credential === code ? undefined : code })}
      />
    </>
  );
}

interface FacetProps {
  title: ReactNode;
  counts: Record<string, number> | undefined;
  chosen: string[] | undefined;
  name: (code: string) => string;
  onToggle: (code: string) => void;
}

function Facet({ title, counts = {}, chosen = [], name, onToggle }: FacetProps) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const codes = chosen.map(codeOf);
  const values = [...codes.filter((code) => !(code in counts)), ...Object.keys(counts)];
  if (values.length === 0) return null;
  return (
    <fieldset className={classes.facet}>
      <legend>{title}</legend>
      <ul>
        {values.slice(0, all ? undefined : few + codes.length).map((code) => (
          <li key={code}>
            <button type="button" className={classes.value} aria-pressed={codes.includes(code)} onClick={() => onToggle(code)}>
              <bdi>{name(code)}</bdi>
              <span className={classes.count}>
                <Num value={counts[code] ?? 0} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > few + codes.length && (
        <Button size="compact-xs" variant="subtle" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t`Fewer` : t`More of them`}
        </Button>
      )}
    </fieldset>
  );
}
