import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { Refusal } from "@/api/http";
import { Isolated } from "../Figures";
import { lineDiff } from "../lineDiff";
import { hasRightToLeft } from "../markdown/isolate";
import { Markdown } from "../markdown/Markdown";
import { Runs } from "../Runs";
import { FailureReason, Fetched } from "../States";
import classes from "./GuidelineFirst.module.css";

/** The guideline that a refusal asks to be read first, or null. */
export function unreadGuideline(error: unknown): number | null {
  if (!(error instanceof Refusal) || error.code !== "guideline_unread") return null;
  const id = (error.body as { guideline?: unknown } | null)?.guideline;
  return typeof id === "number" ? id : null;
}

/** Enter goes on, and the page stays at its top: what has changed is there. */
const focusInPlace = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** The instructions before the first unit under a new version, with what changed since the one that was read before. */
export function GuidelineFirst({ id, onRead }: { id: number; onRead: () => void }) {
  const path = { params: { path: { guideline_id: id } } };
  const reading = useQuery({ queryKey: ["guidelines", id], queryFn: () => got(api.GET("/api/v1/guidelines/{guideline_id}", path)), staleTime: 0 });
  const acknowledge = useMutation({
    mutationFn: () => got(api.POST("/api/v1/guidelines/{guideline_id}/acknowledge", path)),
    onSuccess: onRead,
  });
  return (
    <Fetched query={reading}>
      {({ guideline, before }) => (
        <section className={classes.guideline} aria-labelledby="guideline-title">
          <h1 id="guideline-title" className={classes.title}>
            {before ? <Trans>The instructions have changed since you last worked</Trans> : <Trans>Read the instructions first</Trans>}
          </h1>
          {before && (
            <>
              <p className={classes.soft}>
                <Trans>
                  Version <Isolated>{guideline.version}</Isolated>; you have read version <Isolated>{before.version}</Isolated>.
                </Trans>{" "}
                <span dir="auto">{guideline.changelog}</span>
              </p>
              <Changes before={before.body} after={guideline.body} language={guideline.language} />
              <h2 className={classes.whole}>
                <Trans>As they are now</Trans>
              </h2>
            </>
          )}
          <div lang={guideline.language} dir={guideline.language === "ar" ? "rtl" : "ltr"}>
            <Markdown text={guideline.body} />
          </div>
          {acknowledge.isError && (
            <p role="alert">
              <FailureReason error={acknowledge.error} />
            </p>
          )}
          <Button ref={focusInPlace} loading={acknowledge.isPending} onClick={() => acknowledge.mutate()} rightSection={<kbd>Enter</kbd>}>
            <Trans>I have read them</Trans>
          </Button>
        </section>
      )}
    </Fetched>
  );
}

/** What is new and what is gone, line by line. */
export function Changes({ before, after, language }: { before: string; after: string; language: string }) {
  const inOrder = (line: string) => <Runs text={line} mixed={hasRightToLeft(line)} />;
  const changed = lineDiff(before, after).filter(({ kind }) => kind !== "same");
  return (
    <ul className={classes.changes} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
      {changed.map(({ kind, line }, index) => (
        <li key={index} data-kind={kind}>
          {kind === "gone" ? <del>{inOrder(line)}</del> : <ins>{inOrder(line)}</ins>}
        </li>
      ))}
    </ul>
  );
}
