import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { AnyClaim } from "@/api/claims";
import { useWord } from "@/i18n/words";
import { Textarea } from "@/ui/Textarea";
import { Markdown } from "@/ui/markdown/Markdown";
import { useKeys } from "@/ui/workbench/useKeys";
import { aspects, type Side } from "./kindDraft";
import type { KindWork } from "./useKindWork";
import classes from "./kinds.module.css";

/** Two answers beside each other, without a name; each aspect and the whole are judged, and a reason is given. */
export function CompareForm({ claim, work }: { claim: AnyClaim; work: KindWork }) {
  const { t } = useLingui();
  const word = useWord();
  const { draft, write, saved } = work;
  const language = claim.unit.language;
  useKeys({
    a: () => write({ preferred: "a" }),
    b: () => write({ preferred: "b" }),
    t: () => write({ preferred: "tie" }),
    r: () => document.getElementById("reason")?.focus(),
  });
  return (
    <>
      <div className={classes.pair}>
        {claim.answers.map(({ side, output }) => (
          <section key={side} aria-labelledby={`answer-${side}`}>
            <h2 id={`answer-${side}`} className={classes.label}>
              {side === "a" ? <Trans>Answer A</Trans> : <Trans>Answer B</Trans>}
            </h2>
            <div lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
              <Markdown text={output} />
            </div>
          </section>
        ))}
      </div>
      <div className={classes.judged}>
        {aspects.map((aspect) => (
          <Choice
            key={aspect}
            name={aspect}
            label={word("aspect", aspect)}
            chosen={draft.criteria[aspect] ?? null}
            onChoose={(side) => saved.change((before) => ({ ...before, criteria: { ...before.criteria, [aspect]: side } }))}
          />
        ))}
        <Choice name="preferred" label={<strong>{t`On the whole`}</strong>} chosen={draft.preferred} onChoose={(preferred) => write({ preferred })} />
      </div>
      <Textarea id="reason" label={t`Why`} dir="auto" minRows={2} className={classes.reason} value={draft.reason} onChange={(event) => write({ reason: event.currentTarget.value })} />
    </>
  );
}

function Choice({ name, label, chosen, onChoose }: { name: string; label: ReactNode; chosen: Side | null; onChoose: (side: Side) => void }) {
  const { t } = useLingui();
  const sides: { side: Side; words: string }[] = [
    { side: "a", words: t`A is better` },
    { side: "tie", words: t`equal` },
    { side: "b", words: t`B is better` },
  ];
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      {sides.map(({ side, words }) => (
        <label key={side} data-chosen={chosen === side || undefined}>
          <input type="radio" name={name} value={side} checked={chosen === side} onChange={() => onChoose(side)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
