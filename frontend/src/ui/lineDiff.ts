export interface LineChange {
  kind: "same" | "gone" | "new";
  line: string;
}

/** What changed between two texts, line by line (longest common subsequence); empty lines do not count. */
export function lineDiff(before: string, after: string): LineChange[] {
  const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const old = lines(before);
  const fresh = lines(after);
  const longest = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      (longest[row] as Uint32Array)[column] = old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: LineChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      changes.push({ kind: "same", line: old[row] as string });
      row += 1;
      column += 1;
    } else if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ kind: "gone", line: old[row] as string });
      row += 1;
    } else {
      changes.push({ kind: "new", line: fresh[column] as string });
      column += 1;
    }
  }
  return changes;
}
