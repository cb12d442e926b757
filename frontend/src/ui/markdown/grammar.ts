import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mathFromMarkdown } from "mdast-util-math";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/**
 * The Markdown that models write: tables, strike-through and formulas, read by the parts of remark-gfm and
 * remark-math that read (those that write Markdown would cost 12 kB on the step page). Never HTML and never
 * indented code: both would hide or distort what the model wrote. A single "~" is an "about", not a stroke.
 */
export function remarkModelText(this: { data(): object }): void {
  const data = this.data() as Extensions;
  (data.micromarkExtensions ??= []).push(
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    math(),
    { disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } },
  );
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), mathFromMarkdown());
}
