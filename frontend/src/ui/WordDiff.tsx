import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { hasRightToLeft, isolate } from "./markdown/isolate";
import { wordDiff } from "./wordDiff";
import classes from "./WordDiff.module.css";

/** The change in one line: struck out what went, underlined what came. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useLingui();
  const mixed = hasRightToLeft(before + after);
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className={classes.diff} dir="auto" aria-label={t`What changed`}>
      {parts.map((part, index) =>
        part.kind === "gone" ? (
          <del key={index}>{part.text}</del>
        ) : part.kind === "new" ? (
          <ins key={index}>{part.text}</ins>
        ) : (
          <span key={index}>{isolate(part.text, mixed).map((run, at) => (run.kind === "figure" ? <bdi key={at} dir="ltr">{run.text}</bdi> : run.text))}</span>
        ),
      )}
    </p>
  );
}
