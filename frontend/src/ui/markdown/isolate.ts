/** Cuts a text into runs so that figures keep their order inside right-to-left sentences. */
export type Run = { kind: "text" | "figure"; text: string } | { kind: "invisible"; text: string; name: string };

/** The signs of right-to-left scripts, for a class of a regular expression. */
export const rightToLeftSigns = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC`;
const rightToLeft = new RegExp(`[${rightToLeftSigns}]`);
/**
 * Characters that turn or hide text and can make a formula read as another one. LRM, RLM and joiners are honest in
 * Arabic; between Latin signs they only hide.
 */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u115F\u1160\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|(?<=[!-~])[\u200C-\u200F](?=[!-~])/u;
const eachInvisible = new RegExp(invisible, "gu");
const operand = String.raw`(?:[A-Za-z]{1,3}(?:_\w+)?|[\d٠-٩](?:[\d٠-٩.,٫٬]*[\d٠-٩])?%?|\([^()\u0590-\u08FF\n]{1,80}\))`;
const operator = String.raw`\s*(?:[+\-−–×·÷*/^=<>≤≥≈±:]|>=|<=|==)\s*`;
const currency = "[$€£¥]\\s?";
const figure = new RegExp(`[+−-]?(?:${currency})?${operand}(?:${operator}(?:${currency})?[+−-]?${operand})*(?:\\s?%)?`, "g");

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** How a character that cannot be seen is shown: U+202E. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text with a name in the place of each character that cannot be seen. */
export function withNames(text: string, named: (name: string) => string): string {
  return text.replace(eachInvisible, (character) => named(nameOf(character)));
}

/** A field runs as its words do, line by line; while there are none, as the problem does. */
export function fieldDirection(text: string, language: string): "auto" | "rtl" | "ltr" {
  if (/\p{L}/u.test(text.slice(0, 10_000))) return "auto";
  return language === "ar" ? "rtl" : "ltr";
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
  const words = (piece: string) => {
    if (piece === "") return;
    if (mixed) runs.push(...figures(piece));
    else runs.push({ kind: "text", text: piece });
  };
  let done = 0;
  for (const match of text.matchAll(eachInvisible)) {
    words(text.slice(done, match.index));
    runs.push({ kind: "invisible", text: match[0], name: nameOf(match[0]) });
    done = match.index + match[0].length;
  }
  words(text.slice(done));
  return runs;
}
