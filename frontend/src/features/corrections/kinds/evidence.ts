import type { AttemptStep } from "@/api/claims";

export interface Span {
  start: number;
  end: number;
}

/** Characters as the server counts them (Unicode code points), not the browser's UTF-16 units. */
const points = (text: string) => [...text].length;

/** The span of the selected words within the steps from `first` to `last`: exact where they occur once, else the steps. */
export function spanOf(steps: readonly AttemptStep[], first: number, last: number, selected: string): Span | null {
  const from = steps.find(({ index }) => index === Math.min(first, last));
  const to = steps.find(({ index }) => index === Math.max(first, last));
  if (!from || !to) return null;
  const words = selected.trim();
  if (from === to && words !== "") {
    const at = from.text.indexOf(words);
    if (at >= 0 && from.text.indexOf(words, at + 1) < 0) {
      const start = from.start + points(from.text.slice(0, at));
      return { start, end: start + points(words) };
    }
  }
  return { start: from.start, end: to.end };
}

export const within = (step: AttemptStep, span: Span | null) => span !== null && span.start < step.end && span.end > step.start;

/** The evidence in the answer's own characters. */
export const quote = (output: string, { start, end }: Span) => [...output].slice(start, end).join("");

/** The steps between which the browser's selection lies, and its words. */
export function selectedSteps(): { first: number; last: number; words: string } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const stepAt = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const index = element?.closest("[data-step]")?.getAttribute("data-step");
    return index === null || index === undefined ? null : Number(index);
  };
  const first = stepAt(selection.anchorNode);
  const last = stepAt(selection.focusNode);
  return first === null || last === null ? null : { first, last, words: selection.toString() };
}
