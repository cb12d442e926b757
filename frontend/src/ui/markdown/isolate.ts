/** Cuts a text into runs so that figures keep their order inside right-to-left sentences. */
export type Run = { kind: "text" | "figure"; text: string } | { kind: "invisible"; text: string; name: string };

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Characters that turn or hide text and can make a formula read as another one. LRM, RLM and joiners are honest. */
const invisible = /[\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/;
const operand = String.raw`(?:[A-Za-z]{1,3}(?:_\w+)?|[\d٠-٩][\d٠-٩.,٫٬]*%?|\([^()\u0590-\u08FF\n]{1,80}\))`;
const operator = String.raw`\s*(?:[+\-−–×·÷*/^=<>≤≥≈±:]|>=|<=|==)\s*`;
const currency = "[$€£¥]\\s?";
const figure = new RegExp(`[+−-]?(?:${currency})?${operand}(?:${operator}(?:${currency})?[+−-]?${operand})*(?:\\s?%)?`, "g");

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

function figures(text: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const match of text.matchAll(figure)) {
    if (!/[\d٠-٩]/.test(match[0])) continue;
    if (match.index > done) runs.push({ kind: "text", text: text.slice(done, match.index) });
    runs.push({ kind: "figure", text: match[0] });
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push({ kind: "text", text: text.slice(done) });
  return runs;
}

/** `mixed` says that the paragraph holds right-to-left letters; only there must figures be isolated. */
export function isolate(text: string, mixed: boolean): Run[] {
  const runs: Run[] = [];
  for (const piece of text.split(new RegExp(`(${invisible.source})`))) {
    if (piece === "") continue;
    if (piece.length === 1 && invisible.test(piece)) {
      const code = piece.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
      runs.push({ kind: "invisible", text: piece, name: `U+${code}` });
    } else if (mixed) runs.push(...figures(piece));
    else runs.push({ kind: "text", text: piece });
  }
  return runs;
}
