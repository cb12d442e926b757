const signsInWords: Record<string, string> = { times: "×", cdot: "·", div: "÷", pm: "±" };

/** What models get wrong in TeX and every reader understands: a second power, and a sign inside words. */
export function repaired(tex: string): string {
  return tex
    .replace(/(\^(?:\{[^{}]*\}|\\[a-zA-Z]+|\w))(?=\^)/g, "$1{}")
    .replace(/\\text\s*\{[^{}]*\}/g, (words) => words.replace(/\\(times|cdot|div|pm)(?![a-zA-Z])/g, (_all, name: string) => signsInWords[name] ?? ""));
}

/** The formula with the command that KaTeX does not know as a plain word; null where that was not the fault. */
export function withoutUnknown(tex: string, error: unknown): string | null {
  const name = /Undefined control sequence: \\([a-zA-Z]+)/.exec(String(error))?.[1];
  return name ? tex.replace(new RegExp(`\\\\${name}(?![a-zA-Z])`, "g"), `\\text{ ${name}}`) : null;
}
