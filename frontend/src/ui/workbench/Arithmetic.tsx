import { Trans, useLingui } from "@lingui/react/macro";
import { createContext, useContext } from "react";
import { readOf, useTyped, type Recomputed } from "@/api/arithmetic";
import { Isolated } from "../Figures";
import classes from "./Arithmetic.module.css";

/** What arithmetic says of the steps below, by their words: read where it is shown, so that no step is drawn again for it. */
export const RecomputedContext = createContext<ReadonlyMap<string, Recomputed>>(new Map());

/** Beside the number of a step whose calculations come out. */
export function Tick({ text }: { text: string }) {
  const { t } = useLingui();
  const check = useContext(RecomputedContext).get(readOf(text));
  if (check?.result !== "right") return null;
  return (
    <span className={classes.tick} role="img" aria-label={t`recomputed: it comes out`} title={check.equations.map(({ expression, value }) => `${expression} = ${value}`).join("\n")}>
      ✓
    </span>
  );
}

/** Below a step whose calculations do not come out: what they come to. `wrong` is known before the values are here. */
export function ComesTo({ text, wrong }: { text: string; wrong: boolean }) {
  const check = useContext(RecomputedContext).get(readOf(text));
  return wrong || check?.result === "wrong" ? <Wrong check={check} /> : null;
}

/** Below a text that is being typed: whether it comes out, and what it comes to where not. */
export function Typed({ text }: { text: string }) {
  const check = useTyped(text);
  if (check?.result === "wrong") return <Wrong check={check} />;
  if (check?.result !== "right") return null;
  return (
    <p className={classes.right} data-recomputed="right">
      ✓ <Trans>The arithmetic comes out.</Trans>
    </p>
  );
}

function Wrong({ check }: { check: Recomputed | undefined }) {
  const { i18n } = useLingui();
  const wrong = check?.equations.filter(({ holds }) => !holds) ?? [];
  // It stands among the words of the problem, which may run the other way.
  return (
    <p className={classes.wrong} data-recomputed="wrong" lang={i18n.locale} dir={i18n.locale === "ar" ? "rtl" : "ltr"}>
      <Trans>The arithmetic of this step does not come out.</Trans>{" "}
      {wrong.map(({ expression, value, stated }, index) => (
        <span key={index} className={classes.equation}>
          <Trans>
            <Isolated>{`${expression} = ${value}`}</Isolated>, not <Isolated>{stated}</Isolated>
          </Trans>
        </span>
      ))}
    </p>
  );
}
