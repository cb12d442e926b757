import { Children, memo } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { Formula } from "./Formula";
import { remarkModelText } from "./grammar";
import { rehypeIsolate } from "./hastPlugins";
import { remarkLooseMarks } from "./looseMarks";
import { LongText } from "./LongText";
import classes from "./Markdown.module.css";
import { displayMark, typeset } from "./typeset";

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "input"),
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-./, "math-inline", "math-display"] as [string, ...(string | RegExp)[]]],
  },
};

/** A link of a model is shown, and where it points; it cannot be followed by accident. */
const components: Components = {
  a: ({ href, children }) => (
    <span className={classes.inertLink} title={href}>
      {children}
    </span>
  ),
  img: ({ alt, src }) => (
    <span className={classes.inertLink} title={typeof src === "string" ? src : undefined}>
      [{alt || "image"}]
    </span>
  ),
  table: ({ children }) => (
    <div className={classes.tableFrame} tabIndex={0} role="group">
      <table>{children}</table>
    </div>
  ),
  // An empty corner heads nothing: as a header it would be read out as one without a name.
  th: ({ children, dir, style }) => {
    const Cell = Children.count(children) > 0 ? "th" : "td";
    return <Cell {...{ dir, style }}>{children}</Cell>;
  },
  code: ({ className, children }) => {
    if (!className?.includes("math-")) return <code dir="ltr">{children}</code>;
    const tex = String(children).trim();
    const display = tex.startsWith(displayMark);
    return <Formula tex={display ? tex.slice(displayMark.length) : tex} display={display} />;
  },
};

/** Setting more than this at once would hold up the page; no answer that one can follow is as long. */
export const longestSet = 40_000;

/** Text of a model or a person: GitHub-flavoured Markdown with formulas, from a hostile source. */
export const Markdown = memo(function Markdown({ text, compact = false }: { text: string; compact?: boolean }) {
  if (text.length > longestSet) return <LongText text={text} />;
  return (
    <div className={compact ? `${classes.prose} ${classes.compact}` : classes.prose}>
      <ReactMarkdown
        remarkPlugins={[remarkModelText, remarkLooseMarks]}
        rehypePlugins={[[rehypeSanitize, schema], rehypeIsolate]}
        components={components}
      >
        {typeset(text)}
      </ReactMarkdown>
    </div>
  );
});
