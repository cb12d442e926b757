import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { hasRightToLeft } from "./markdown/isolate";
import { Runs } from "./Runs";
import { wordDiff } from "./wordDiff";
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
      {parts.map((part, index) =>
        part.kind === "gone" ? (
          <del key={index}>
            <Words text={part.text} mixed={mixed} />
          </del>
        ) : part.kind === "new" ? (
          <ins key={index}>
            <Words text={part.text} mixed={mixed} />
          </ins>
        ) : (
          <span key={index}>
            <Words text={part.text} mixed={mixed} />
          </span>
        ),
      )}
    </p>
  );
}

/** A piece of formula between Arabic words stays in its own order, whatever signs TeX has between its figures. */
function Words({ text, mixed }: { text: string; mixed: boolean }) {
  const runs = <Runs text={text} mixed={mixed && hasRightToLeft(text)} />;
  return mixed && !hasRightToLeft(text) && /[\dA-Za-z]/.test(text) ? <bdi dir="ltr">{runs}</bdi> : runs;
}
