export interface DiffPart {
  kind: "same" | "gone" | "new";
  text: string;
}

const longest = 400;

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}]+|\d[\d.,]*|[^\s]/gu) ?? [];
}

function lengths(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = table[row] as Uint16Array;
      const below = table[row + 1] as Uint16Array;
      line[column] = before[row] === after[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, line[column + 1] ?? 0);
    }
  }
  return table;
}

function add(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** Word by word: what went, what came, what stayed (longest common subsequence). Very long texts are shown whole. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = words(before);
  const fresh = words(after);
  if (old.length > longest || fresh.length > longest) {
    return [{ kind: "gone" as const, text: before }, { kind: "new" as const, text: after }].filter(({ text }) => text !== "");
  }
  const table = lengths(old, fresh);
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      add(parts, "same", old[row] as string);
      row += 1;
      column += 1;
    } else if (row < old.length && (column >= fresh.length || (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0))) {
      add(parts, "gone", old[row] as string);
      row += 1;
    } else {
      add(parts, "new", fresh[column] as string);
      column += 1;
    }
  }
  return parts;
}
