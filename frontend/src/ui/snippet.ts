/** A text in one line for a list: the marks of Markdown and of formulas left out, the words kept. */
export function snippet(text: string): string {
  return text
    .replace(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/gm, " ")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/\*\*|__|`/g, "")
    .replace(/\\[()[\]]|\$/g, (mark) => (mark === "$" ? "$" : ""))
    .replace(/\s*\|\s*/g, " · ")
    .replace(/(?: · )+(?=\s*$)/gm, "")
    .replace(/\s+/g, " ")
    .replace(/(?:· )+/g, "· ")
    .trim();
}
