import type { AnyClaim, AttemptStep } from "@/api/claims";

/** A cut of an answer into steps: where each begins and ends, in the server's characters (Unicode code points). */
export type Cut = readonly [number, number][];

type Answer = Pick<NonNullable<AnyClaim["attempt"]>, "output" | "steps">;

/** The cut that an expert made of an answer, as their correction keeps it; null where they took the steps as they were. */
export function cutIn(content: unknown): Cut | null {
  const cut = (content as { cut?: unknown } | null | undefined)?.cut;
  return Array.isArray(cut) ? (cut as [number, number][]) : null;
}

/** Cuts characters out of a text as the server counts them; a text without surrogates needs no second copy. */
export function slicer(text: string): (start: number, end: number) => string {
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join("");
}

const calculates = /[=≈]/;

/**
 * What exact arithmetic said of the stored steps goes on to the steps that they became: a merged step is wrong where
 * one of its parts is, and of a split one the part that alone holds the calculation.
 */
function checkOf(text: string, parts: readonly AttemptStep[]): AttemptStep["check"] {
  const said = parts.filter((part) => {
    if (part.check === "none") return false;
    if (text.includes(part.text)) return true;
    return calculates.test(text) && !calculates.test(part.text.replace(text, ""));
  });
  if (said.some(({ check }) => check === "wrong")) return "wrong";
  return said.length > 0 ? "right" : "none";
}

/** The steps of an answer by a cut; a step that is as it was stays the same object, so that nothing draws it again. */
export function stepsBy({ output, steps }: Answer, cut: Cut | null): AttemptStep[] {
  if (cut === null) return steps;
  const words = slicer(output);
  let from = 0;
  return cut.map(([start, end], index) => {
    const stored = steps[index];
    if (stored?.start === start && stored.end === end) return stored;
    const text = words(start, end);
    while (from < steps.length && (steps[from]?.end ?? 0) <= start) from += 1;
    const parts: AttemptStep[] = [];
    for (let at = from; at < steps.length && (steps[at]?.start ?? end) < end; at += 1) parts.push(steps[at] as AttemptStep);
    return { index, start, end, text, check: checkOf(text, parts) };
  });
}

/** The step in which something stands that was said of another cut of the same answer. */
export function stepAt(steps: readonly AttemptStep[], start: number): number | null {
  return steps.find((step) => step.start <= start && start < step.end)?.index ?? null;
}
