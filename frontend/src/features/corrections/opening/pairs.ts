export interface Answer {
  id: number;
  problem_version_id: number;
  sample: number;
  output_sha256: string;
}

const most = 500;

/** The first two different answers to each problem: one of each list, or two of the first where there is no second. */
export function pairsOf(left: readonly Answer[], right: readonly Answer[]): { one: number; other: number }[] {
  const pairs: { one: number; other: number }[] = [];
  const seen = new Set<number>();
  for (const one of left) {
    if (seen.has(one.problem_version_id) || pairs.length === most) continue;
    const others = right.length > 0 ? right : left;
    const other = others.find((each) => each.problem_version_id === one.problem_version_id && each.id !== one.id && each.output_sha256 !== one.output_sha256);
    if (!other) continue;
    seen.add(one.problem_version_id);
    pairs.push({ one: one.id, other: other.id });
  }
  return pairs;
}
