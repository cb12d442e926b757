/**
 * Decides which parts of a text are formulas. Models write $…$, $$…$$, \(…\) and \[…\] for formulas and the
 * same $ for money, so each dollar is judged by what stands between it and the next one.
 */
export interface MathSpan {
  start: number;
  end: number;
  tex: string;
  display: boolean;
}

const strongSign = /\\[a-zA-Z]+|\^|_(?=[{\w])|\\[%$&,;!{}]/;
const longestInline = 1500;

/** Words that are prose: three letters or more, outside \text{…} and not a TeX command. */
function proseWords(tex: string): number {
  const bare = tex.replace(/\\(?:text|mathrm|textbf|textit|mbox|operatorname)\s*\{[^{}]*\}/g, " ").replace(/\\[a-zA-Z]+/g, " ");
  return bare.match(/(?<![\w\\{])[A-Za-z]{3,}(?![\w}])/g)?.length ?? 0;
}

/** True where the text between two single dollars is a formula and not the words between two prices. */
export function isFormula(between: string, after: string): boolean {
  if (between.trim() === "" || between.length > longestInline) return false;
  if (/\n\s*\n|\\[([]/.test(between) || /^\d/.test(after)) return false;
  const strong = strongSign.test(between);
  if (/^\s|\s$/.test(between)) return strong && proseWords(between) <= 2 && !/^\s*[\d,.]+\s+[a-z]/.test(between);
  if (strong) return proseWords(between) <= 8;
  if (proseWords(between) >= 2) return false;
  if (/^[\d,.]+\s+[A-Za-z]{2,}/.test(between)) return false;
  return !/[,;:(/–—-]$/.test(between);
}

function codeEnd(text: string, at: number): number | null {
  const fence = /^(`{3,}|~{3,})/.exec(text.slice(at, at + 12));
  const atLineStart = at === 0 || /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at));
  if (fence?.[1] && atLineStart) {
    // Where a language is named another block would begin: it ends none, as in Markdown.
    const close = new RegExp(`\\n[ \\t]*${fence[1]}[ \\t]*(?=\\n|$)`, "g");
    close.lastIndex = at;
    return close.test(text) ? close.lastIndex : text.length;
  }
  const ticks = /^`+/.exec(text.slice(at))?.[0];
  if (!ticks) return null;
  const close = text.indexOf(ticks, at + ticks.length);
  return close < 0 ? at + ticks.length : close + ticks.length;
}

function delimited(text: string, at: number, open: string, close: string): MathSpan | null {
  const end = text.indexOf(close, at + open.length);
  if (end < 0) return null;
  const tex = text.slice(at + open.length, end);
  if (tex.trim() === "" || /\n\s*\n\s*\n/.test(tex) || (open !== "$$" && tex.includes(open))) return null;
  return { start: at, end: end + close.length, tex, display: open !== "\\(" };
}

/** The next dollar outside braces; one inside, as in \boxed{$5}, is a price within the formula. */
function nextDollar(text: string, from: number, outsideBraces: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from <= longestInline; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    else if (character === "$" && (depth <= 0 || !outsideBraces)) return at;
  }
  return -1;
}

function singleDollar(text: string, at: number): MathSpan | null {
  for (const outsideBraces of [true, false]) {
    const end = nextDollar(text, at + 1, outsideBraces);
    if (end < 0) continue;
    const tex = text.slice(at + 1, end);
    if (isFormula(tex, text.slice(end + 1, end + 2))) return { start: at, end: end + 1, tex, display: false };
  }
  return null;
}

const environments = /^\\begin\{(align|aligned|equation|gather|gathered|cases|array|split|multline|eqnarray|[pbvBV]?matrix)(\*?)\}/;

function environment(text: string, at: number): MathSpan | null {
  const begin = environments.exec(text.slice(at, at + 24));
  if (!begin) return null;
  const close = `\\end{${begin[1]}${begin[2]}}`;
  const end = text.indexOf(close, at);
  return end < 0 ? null : { start: at, end: end + close.length, tex: text.slice(at, end + close.length), display: true };
}

function spanAt(text: string, at: number): MathSpan | null {
  if (text.startsWith("\\(", at)) return delimited(text, at, "\\(", "\\)");
  if (text.startsWith("\\[", at)) return delimited(text, at, "\\[", "\\]");
  if (text.startsWith("\\begin{", at)) return environment(text, at);
  if (text.startsWith("$$", at)) return delimited(text, at, "$$", "$$");
  if (text[at] === "$") return singleDollar(text, at);
  return null;
}

/** All formulas of a text, in order, never overlapping, never inside code. */
export function mathSpans(text: string): MathSpan[] {
  const spans: MathSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "`" || character === "~") {
      at = (codeEnd(text, at) ?? at + 1) - 1;
      continue;
    }
    if (character !== "$" && character !== "\\") continue;
    const span = spanAt(text, at);
    if (span) {
      spans.push(span);
      at = span.end - 1;
    } else if (character === "\\") at += 1;
  }
  return spans;
}
