/** The words of a text as they stand on the page, in order; a formula is one word. */
export function wordsOf(text: Element): Range[] {
  const words: Range[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest(".katex") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches(".katex")) words.push(around(node));
    } else {
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\S+/g)) words.push(within(node, index, index + word.length));
    }
  }
  return words;
}

function around(node: Node): Range {
  const range = document.createRange();
  range.selectNode(node);
  return range;
}

function within(node: Node, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

export interface Stretch {
  anchor: number;
  focus: number;
}

/** The stretch after a key: one word further or back, alone or taken in; the first word where there was none. */
export function moved(before: Stretch | null, by: number, extend: boolean, count: number): Stretch {
  const to = before ? Math.min(count - 1, Math.max(0, before.focus + by)) : by > 1 ? count - 1 : 0;
  return { anchor: before && extend ? before.anchor : to, focus: to };
}

/** Selects from the first to the last word of a stretch, and gives the selected words. */
export function select(words: readonly Range[], { anchor, focus }: Stretch): string {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  const selection = window.getSelection();
  if (!first || !last || !selection) return "";
  selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  return selection.toString();
}
