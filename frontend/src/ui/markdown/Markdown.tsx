import { memo, useMemo } from "react";
import { readMarkdown } from "./grammar";
import { LongText } from "./LongText";
import classes from "./Markdown.module.css";
import { Parts } from "./Parts";

/** Setting more than this at once would hold up the page; no answer that one can follow is as long. */
export const longestSet = 40_000;

/** Text of a model or a person: GitHub-flavoured Markdown with formulas, from a hostile source. */
export const Markdown = memo(function Markdown({ text, compact = false }: { text: string; compact?: boolean }) {
  if (text.length > longestSet) return <LongText text={text} />;
  return (
    <div className={compact ? `${classes.prose} ${classes.compact}` : classes.prose}>
      <Set text={text} />
    </div>
  );
});

function Set({ text }: { text: string }) {
  const tree = useMemo(() => readMarkdown(text), [text]);
  return <Parts within={tree} />;
}
