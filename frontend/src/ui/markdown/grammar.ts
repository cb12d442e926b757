import type { Root } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mathFromMarkdown } from "mdast-util-math";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";
import { mendLooseMarks } from "./looseMarks";
import { typeset } from "./typeset";

/** Never HTML and never indented code: both would hide or distort what the model wrote. A single "~" is an "about", not a stroke. */
const grammar: Options = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), math(), { disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), mathFromMarkdown()],
};

/** The texts that were read last, each once: the steps of an answer are read before they are shown. */
const known = new Map<string, Root>();
const mostKnown = 200;

/** The Markdown that models write, read into its parts: tables, strike-through and formulas too. Nobody may change them. */
export function readMarkdown(text: string): Root {
  const before = known.get(text);
  if (before) return before;
  const tree = fromMarkdown(typeset(text), grammar);
  mendLooseMarks(tree);
  if (known.size >= mostKnown) known.delete(known.keys().next().value ?? "");
  known.set(text, tree);
  return tree;
}
