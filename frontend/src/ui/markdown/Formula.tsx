import type Katex from "katex";
import { useLayoutEffect, useRef } from "react";
import { hasInvisible, withNames } from "./isolate";
import classes from "./Markdown.module.css";
import { plainFormula } from "./plainFormula";
import { repaired, withoutUnknown } from "./repair";

/** Trust off and every expansion bounded: a formula of a model is hostile data like the rest of its text. */
export const formulaOptions = {
  trust: false,
  strict: "ignore",
  errorColor: "var(--bad)",
  maxExpand: 100,
  maxSize: 20,
  throwOnError: true,
} as const;

const longestFormula = 5000;
let katex: typeof Katex | null = null;
let loading: Promise<void> | undefined;

/** The typesetter is larger than everything else of the page: it comes with the first formula. */
export function loadTypesetter(): Promise<void> {
  loading ??= import("./katexWithStyles").then(
    (module) => {
      katex = module.default;
      warm(module.default);
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

const usual = "\\frac{a_1^{2}}{1+r} = 40{,}000 \\cdot \\text{USD}";
const usualFonts = ["1em KaTeX_Main", "italic 1em KaTeX_Math"];

/** The first formula of a page is slow to set, and its letters come late: both are done while the page waits for its data. */
function warm(typesetter: typeof Katex): void {
  setWith((tex) => typesetter.render(tex, document.createElement("span"), { ...formulaOptions, displayMode: true }), usual);
  const fonts = document.fonts as FontFaceSet | undefined;
  for (const font of usualFonts) void fonts?.load(font).catch(() => undefined);
}

const mostUnknown = 4;

/** Sets a formula, if need be with unknown commands as words; throws what KaTeX says of one that cannot be set. */
export function setWith<Result>(render: (tex: string) => Result, tex: string): Result {
  let attempt = repaired(hasInvisible(tex) ? withNames(tex, (name) => `\\fbox{${name}}`) : tex);
  for (let unknown = 0; ; unknown += 1) {
    try {
      return render(attempt);
    } catch (error) {
      const next = unknown < mostUnknown ? withoutUnknown(attempt, error) : null;
      if (next === null || next === attempt) throw error;
      attempt = next;
    }
  }
}

function set(node: HTMLElement, tex: string, display: boolean): void {
  try {
    const typesetter = katex;
    if (!typesetter || tex.length > longestFormula) throw new RangeError("not now, or too long");
    setWith((attempt) => typesetter.render(attempt, node, { ...formulaOptions, displayMode: display }), tex);
  } catch {
    const named = withNames(tex.slice(0, longestFormula), (name) => `[${name}]`);
    node.textContent = plainFormula(named);
    node.title = named;
    node.classList.toggle("katex-error", katex !== null);
  }
}

/**
 * One formula, always left to right. KaTeX builds the nodes itself (no HTML string), which the content policy
 * permits. Until it is there, and where it cannot read the formula, it stands in plain signs.
 */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const node = place.current;
    if (!node) return;
    set(node, tex, display);
    if (katex) return;
    let here = true;
    void loadTypesetter().then(() => {
      if (here && katex) {
        node.removeAttribute("title");
        set(node, tex, display);
      }
    });
    return () => {
      here = false;
    };
  }, [tex, display]);
  return <bdi dir="ltr" ref={place} className={display ? classes.display : classes.inline} />;
}
