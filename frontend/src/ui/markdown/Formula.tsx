import katex from "katex";
import { useLayoutEffect, useRef } from "react";
import classes from "./Markdown.module.css";

/** Trust off and every expansion bounded: a formula of a model is hostile data like the rest of its text. */
export const formulaOptions = {
  trust: false,
  strict: "ignore",
  maxExpand: 100,
  maxSize: 20,
  throwOnError: false,
  errorColor: "currentColor",
} as const;

const longestFormula = 5000;

/**
 * One formula, always left to right. KaTeX builds the nodes itself (no HTML string), which the content policy
 * permits; what it cannot read is shown as it was written.
 */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const node = place.current;
    if (!node) return;
    try {
      if (tex.length > longestFormula) throw new RangeError("formula too long");
      katex.render(tex, node, { ...formulaOptions, displayMode: display });
    } catch {
      node.textContent = tex;
      node.classList.add("katex-error");
    }
  }, [tex, display]);
  return <bdi dir="ltr" ref={place} className={display ? classes.display : classes.inline} />;
}
