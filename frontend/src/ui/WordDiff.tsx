import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { diffRuns } from "./diffRuns";
import { hasRightToLeft } from "./markdown/isolate";
import { Runs } from "./Runs";
import { wordDiff, type DiffPart } from "./wordDiff";
import classes from "./WordDiff.module.css";

/** Beyond this nobody reads a change in one line, and comparing would hold up the keys. */
const longest = 20_000;

/** The change in one line: struck out what went, underlined what came. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useLingui();
  const mixed = hasRightToLeft(before + after);
  const tooLong = before.length + after.length > longest;
  const parts = useMemo(() => (tooLong ? [] : wordDiff(before, after)), [before, after, tooLong]);
  if (tooLong) {
    return (
      <p className={classes.diff}>
        <Trans>Changed. It is too long to show the change word by word.</Trans>
      </p>
    );
  }
  return (
    <p className={classes.diff} dir="auto" aria-label={t`What changed`}>
      {diffRuns(parts, mixed).map((run, index) => (run.ltr ? <bdi key={index} dir="ltr">{run.parts.map(Part)}</bdi> : run.parts.map((part, at) => Part(part, `${index}-${at}`))))}
    </p>
  );
}

const tags = { gone: "del", new: "ins", same: "span" } as const;

function Part({ kind, text }: DiffPart, key: number | string) {
  const Kind = tags[kind];
  return (
    <Kind key={key}>
      <Runs text={text} mixed={false} />
    </Kind>
  );
}
