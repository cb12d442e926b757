export interface Bit {
  text: string;
  marked: boolean;
}

const longest = 220;
const before = 60;
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function found(text: string, marked: readonly string[]): RegExpExecArray[] {
  if (marked.length === 0) return [];
  const words = [...marked].sort((one, other) => other.length - one.length).map(escaped);
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu"))];
}

/** A text cut into what answers the search and what stands between, as written; a long one only round the first of these. */
export function bitsOf(text: string, marked: readonly string[]): Bit[] {
  const shown = cut(text, found(text, marked)[0]?.index ?? 0);
  const bits: Bit[] = [];
  let end = 0;
  for (const { 0: word, index } of found(shown, marked)) {
    if (index > end) bits.push({ text: shown.slice(end, index), marked: false });
    bits.push({ text: word, marked: true });
    end = index + word.length;
  }
  if (end < shown.length) bits.push({ text: shown.slice(end), marked: false });
  return bits;
}

function cut(text: string, at: number): string {
  if (text.length <= longest) return text;
  const from = at <= before ? 0 : text.indexOf(" ", at - before) + 1;
  const end = from + longest;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), at);
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
