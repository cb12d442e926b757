import { hasRightToLeft, isolate } from "./isolate";

/** The few shapes of the HTML tree that the plugins below touch. */
export interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

function textOf(node: Node): string {
  return node.type === "text" ? (node.value ?? "") : (node.children ?? []).map(textOf).join("");
}

function isolated(value: string, mixed: boolean): Node[] {
  return isolate(value, mixed).map((run): Node => {
    if (run.kind === "text") return { type: "text", value: run.text };
    const children = [{ type: "text", value: run.kind === "invisible" ? run.name : run.text }];
    if (run.kind === "figure") return { type: "element", tagName: "bdi", properties: { dir: "ltr" }, children };
    return { type: "element", tagName: "mark", properties: { className: ["invisible-character"], dir: "ltr" }, children };
  });
}

const blocks = new Set(["p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]);

function isFormulaNode(node: Node): boolean {
  const classes = node.properties?.className;
  return Array.isArray(classes) && classes.some((name) => name === "math-inline" || name === "math-display");
}

const isTied = (node: Node) => Array.isArray(node.properties?.className) && node.properties.className.includes("tied");

/** A comma or a full stop stays with the formula before it; alone it would begin the next line. */
function tiePunctuation(children: Node[]): Node[] {
  const tied: Node[] = [];
  for (const child of children) {
    const before = tied.at(-1);
    const mark = child.type === "text" ? /^[,.;:!?)\]،؛؟]+/.exec(child.value ?? "")?.[0] : undefined;
    if (mark && before && isFormulaNode(before)) {
      tied[tied.length - 1] = { type: "element", tagName: "span", properties: { className: ["tied"] }, children: [before, { type: "text", value: mark }] };
      tied.push({ type: "text", value: (child.value ?? "").slice(mark.length) });
    } else tied.push(child);
  }
  return tied;
}

/** Isolates figures inside right-to-left blocks, shows invisible characters, and lets each block find its direction. */
export function rehypeIsolate() {
  const visit = (node: Node, mixed: boolean): void => {
    if (isFormulaNode(node)) return;
    if (node.tagName && blocks.has(node.tagName)) {
      node.properties = { ...node.properties, dir: "auto" };
      mixed = hasRightToLeft(textOf(node));
    }
    const inCode = node.tagName === "code" || node.tagName === "pre";
    const children = isTied(node) ? node.children : node.children && tiePunctuation(node.children);
    node.children = children?.flatMap((child) => {
      if (child.type === "text") return isolated(child.value ?? "", mixed && !inCode);
      visit(child, mixed);
      return [child];
    });
  };
  return (tree: Node) => visit(tree, false);
}
