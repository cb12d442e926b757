import { hasRightToLeft, rightToLeftSigns } from "./markdown/isolate";
import type { DiffPart } from "./wordDiff";

/** Parts of a change that stand together; those of `ltr` keep their own order inside Arabic. */
export interface DiffRun {
  ltr: boolean;
  parts: DiffPart[];
}

const arabic = `[${rightToLeftSigns}]+`;
const boundary = new RegExp(String.raw`${arabic}(?:[^\S\n]+${arabic})*|\n+`, "g");
const edges = /^([\s.,:;!?"'«»]*)([^]*?)([\s.,:;!?"'«»]*)$/;

/** Each part cut where Arabic letters begin and end, and between lines. */
function cut(part: DiffPart): DiffPart[] {
  const pieces: DiffPart[] = [];
  let done = 0;
  for (const match of part.text.matchAll(boundary)) {
    if (match.index > done) pieces.push({ ...part, text: part.text.slice(done, match.index) });
    pieces.push({ ...part, text: match[0] });
    done = match.index + match[0].length;
  }
  if (done < part.text.length) pieces.push({ ...part, text: part.text.slice(done) });
  return pieces;
}

/** A run without the spaces and the full stop at its ends, which belong to the sentence. */
function trimmed(parts: DiffPart[]): DiffRun[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || !/[\dA-Za-z]/.test(parts.map(({ text }) => text).join(""))) return [{ ltr: false, parts }];
  const lead = edges.exec(first.text)?.[1] ?? "";
  const inner = [{ ...first, text: first.text.slice(lead.length) }, ...parts.slice(1)];
  const end = inner.at(-1) ?? first;
  const trail = edges.exec(end.text)?.[3] ?? "";
  inner[inner.length - 1] = { ...end, text: end.text.slice(0, end.text.length - trail.length) };
  const outside = (text: string, kind: DiffPart["kind"]): DiffRun[] => (text === "" ? [] : [{ ltr: false, parts: [{ kind, text }] }]);
  return [...outside(lead, first.kind), { ltr: true, parts: inner.filter(({ text }) => text !== "") }, ...outside(trail, end.kind)];
}

/**
 * The parts of a change in runs: inside Arabic a formula is one run from end to end, also where only a figure of it has
 * changed. Without `mixed` everything is one run, in the direction of its paragraph.
 */
export function diffRuns(parts: DiffPart[], mixed: boolean): DiffRun[] {
  if (!mixed) return [{ ltr: false, parts }];
  const runs: DiffRun[] = [];
  let formula: DiffPart[] = [];
  const close = () => {
    if (formula.length > 0) runs.push(...trimmed(formula));
    formula = [];
  };
  for (const piece of parts.flatMap(cut)) {
    if (!hasRightToLeft(piece.text) && !piece.text.startsWith("\n")) {
      formula.push(piece);
      continue;
    }
    close();
    runs.push({ ltr: false, parts: [piece] });
  }
  close();
  return runs;
}
