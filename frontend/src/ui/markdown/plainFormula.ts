const signs: Record<string, string> = {
  cdot: "·", times: "×", div: "÷", pm: "±", le: "≤", leq: "≤", ge: "≥", geq: "≥", ne: "≠", neq: "≠", approx: "≈", equiv: "≡",
  sum: "∑", prod: "∏", int: "∫", infty: "∞", partial: "∂", sqrt: "√", rightarrow: "→", to: "→", Rightarrow: "⇒", implies: "⇒",
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", lambda: "λ", mu: "μ", pi: "π", rho: "ρ", sigma: "σ", theta: "θ",
  Delta: "Δ", Sigma: "Σ", ldots: "…", dots: "…", cdots: "⋯", quad: " ", qquad: " ",
};

const group = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const fraction = new RegExp(String.raw`\\[dt]?frac\s*${group}\s*${group}`, "g");
const wrapper = new RegExp(String.raw`\\(?:text|mathrm|mathbf|textbf|textit|mbox|operatorname|boxed)\s*${group}`, "g");

const term = (text: string) => (/^[\w.,%$]+$/.test(text.trim()) ? text.trim() : `(${text.trim()})`);

/** A formula as one would write it in a letter: what stands in its place until it is set, and where it cannot be. */
export function plainFormula(tex: string): string {
  let text = tex;
  for (let depth = 0; depth < 4; depth += 1) {
    text = text.replace(wrapper, "$1").replace(fraction, (_all, above: string, below: string) => `${term(above)}/${term(below)}`);
  }
  return text
    .replace(/\\(?:left|right|big|Big|displaystyle|begin\{[a-z*]+\}|end\{[a-z*]+\})(?![a-zA-Z])/g, "")
    .replace(/\\([a-zA-Z]+)/g, (_all, name: string) => signs[name] ?? name)
    .replace(/\\\\|&/g, " ")
    .replace(/\\([%$#_{}])/g, "$1")
    .replace(/\\[,;:!> ]/g, " ")
    .replace(/\{([^{}]*)\}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
