const signs: Record<string, string> = {
  cdot: "·", times: "×", div: "÷", pm: "±", le: "≤", leq: "≤", ge: "≥", geq: "≥", ne: "≠", neq: "≠", approx: "≈", equiv: "≡",
  sum: "∑", prod: "∏", int: "∫", infty: "∞", partial: "∂", sqrt: "√", rightarrow: "→", to: "→", Rightarrow: "⇒", implies: "⇒",
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", lambda: "λ", mu: "μ", pi: "π", rho: "ρ", sigma: "σ", theta: "θ",
  Delta: "Δ", Sigma: "Σ", ldots: "…", dots: "…", cdots: "⋯", quad: " ", qquad: " ", space: " ",
  ln: "ln", log: "log", exp: "exp", lim: "lim", max: "max", min: "min",
};

const group = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const fraction = new RegExp(String.raw`\\[dt]?frac\s*${group}\s*${group}`, "g");
const halfFraction = new RegExp(String.raw`\\[dt]?frac\s*${group}(?!\s*\{)`, "g");
const wrappers = "text|mathrm|mathbf|textbf|textit|mbox|operatorname|boxed";
const wrapper = new RegExp(String.raw`\\(?:${wrappers})\s*${group}`, "g");

/** A command of TeX that no formula encloses, to the end of its line: the answer broke off, or its brackets are wrong. */
export const looseTex = new RegExp(String.raw`\\(?:[dt]?frac|${wrappers}|${Object.keys(signs).join("|")})(?![a-zA-Z])[^\n]{0,2000}`, "g");

const term = (text: string) => (/^[\w.,%$]+$/.test(text.trim()) ? text.trim() : `(${text.trim()})`);

/** With an end for every group that has none: what broke off is read as far as it goes. */
function closed(tex: string): string {
  const groups = tex.replace(/\\[{}]/g, "");
  const open = groups.split("{").length - groups.split("}").length;
  return open > 0 ? tex + "}".repeat(open) : tex;
}

/** Words with TeX in them, in plain signs; what is no TeX stays as it is. */
export function withoutTex(tex: string): string {
  let text = closed(tex);
  for (let depth = 0; depth < 4; depth += 1) {
    text = text.replace(wrapper, "$1").replace(fraction, (_all, above: string, below: string) => `${term(above)}/${term(below)}`);
  }
  return text
    .replace(halfFraction, (_all, above: string) => `${term(above)}/…`)
    .replace(/\\[dt]?frac(?![a-zA-Z])/g, "")
    .replace(/\\(?:left|right|big|Big|displaystyle|begin\{[a-z*]+\}|end\{[a-z*]+\})(?![a-zA-Z])/g, "")
    .replace(/\\([a-zA-Z]+)/g, (_all, name: string) => signs[name] ?? name)
    .replace(/\\\\/g, " ")
    .replace(/\\([%$#_{}])/g, "$1")
    .replace(/\\[,;:!> ]/g, " ")
    .replace(/\{([^{}]*)\}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** A formula as one would write it in a letter: what stands in its place until it is set, and where it cannot be. */
export const plainFormula = (tex: string): string => withoutTex(tex.replace(/(?<!\\)&/g, " "));
