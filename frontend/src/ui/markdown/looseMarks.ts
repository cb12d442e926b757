import type { Nodes } from "mdast";

/**
 * Two stars that Markdown could not pair: a power where a number follows, and otherwise the mark of a bold text
 * that broke off or was closed wrongly, which says nothing.
 */
export function withoutLooseStars(text: string): string {
  return text.replace(/\s?\*\*\s?(?=[(\d-])(?<=[\w)]\s?\*\*\s?)/g, "^").replace(/\*\*/g, "");
}

/** Applies it to the words of a text, never to its code. */
export function mendLooseMarks(node: Nodes): void {
  if (node.type === "text" && node.value.includes("**")) node.value = withoutLooseStars(node.value);
  if ("children" in node) node.children.forEach(mendLooseMarks);
}
