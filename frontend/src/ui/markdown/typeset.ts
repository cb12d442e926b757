import { mathSpans, type MathSpan } from "./mathSpans";
import { looseTex, withoutTex } from "./plainFormula";

/** Marks a formula that stands on a line of its own; taken off again before KaTeX sees it. */
export const displayMark = "\\preceptordisplay";

/** A run of dollars longer than any inside, so that a price within a formula cannot end it. */
function fenceFor(tex: string): string {
  const longest = Math.max(0, ...(tex.match(/\$+/g) ?? []).map((run) => run.length));
  return "$".repeat(Math.max(2, longest + 1));
}

/** One line, no bar that a table would cut at, no comment that would swallow the rest. */
function tidy(tex: string, inTable: boolean): string {
  const barless = inTable ? tex.replace(/\\\|/g, "\\Vert ").replace(/\|/g, "\\vert ") : tex;
  return barless
    .replace(/(?<!\\)%/g, "\\%")
    .replace(/(?<![\\\w])\$/g, "\\$")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

function inTableRow(text: string, at: number): boolean {
  return /^\s*\|/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at + 1));
}

function written({ tex, display }: MathSpan, inTable: boolean): string {
  const body = (display ? `${displayMark} ` : "") + tidy(tex, inTable);
  const fence = fenceFor(body);
  return `${fence}${body}${fence}`;
}

/** A bracket that opens a formula which never ends. */
const looseBracket = /(?<!\\)\\[[(]\s*(?=\S)/g;

/**
 * What is not a formula: every dollar there is money, and TeX's own escapes would vanish in Markdown. A command that
 * no formula encloses (the answer broke off, or its brackets are wrong) is written in plain signs.
 */
function plain(text: string): string {
  return text.replace(looseBracket, "").replace(looseTex, withoutTex).replace(/(?<!\\)\$/g, "\\$");
}

function plainOutsideCode(text: string): string {
  return text
    .split(/((?:^|\n)[ \t]*(?:```|~~~)[\s\S]*?(?:\n[ \t]*(?:```|~~~)[ \t]*(?=\n|$)|$)|`[^`\n]+`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : plain(piece)))
    .join("");
}

/** Markdown in which formulas and money can no longer be confused; everything else stays as written. */
export function typeset(source: string): string {
  const text = source.replace(/\r\n?/g, "\n");
  let done = 0;
  let result = "";
  for (const span of mathSpans(text)) {
    result += plainOutsideCode(text.slice(done, span.start)) + written(span, inTableRow(text, span.start));
    done = span.end;
  }
  return result + plainOutsideCode(text.slice(done));
}
