import type { ReactNode } from "react";
import { Comma, When } from "@/ui/Figures";
import classes from "./payroll.module.css";

/** One word of a thread on what is withheld: who said it, when, and the words. */
export function Said({ by, head, at, words }: { by: "office" | "payee"; head: ReactNode; at: string; words: string }) {
  return (
    <li data-by={by}>
      <span className={classes.said}>
        {head}
        <Comma />
        <When at={at} />
      </span>
      {words && <p dir="auto">{words}</p>}
    </li>
  );
}
