import { useEffect } from "react";
import { onAttempt, type AnyClaim } from "@/api/claims";
import { readMarkdown } from "@/ui/markdown/grammar";
import { longestSet } from "@/ui/markdown/Markdown";
import { stepsBy } from "@/ui/workbench/cut";
import { aFew } from "./StepList";

/** What is left of an idle moment must suffice for one more step. */
const leastMs = 4;

/** Reads the steps of an answer while the page only waits for the leave to write in it: they are then there at once. */
export function useReadAhead(claim: AnyClaim | null | undefined): void {
  useEffect(() => {
    if (!claim || !onAttempt(claim) || typeof requestIdleCallback === "undefined") return;
    const texts = stepsBy(claim.attempt, null).slice(0, aFew).map(({ text }) => text);
    const waiting = [claim.problem.statement, ...texts].filter(({ length }) => length <= longestSet);
    const read = (idle: IdleDeadline) => {
      while (waiting.length > 0 && idle.timeRemaining() > leastMs) readMarkdown(waiting.shift() ?? "");
      if (waiting.length > 0) asked = requestIdleCallback(read);
    };
    let asked = requestIdleCallback(read);
    return () => cancelIdleCallback(asked);
  }, [claim]);
}
