import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, got, intent } from "@/api/client";
import { releaseClaim, type Claim } from "@/api/claims";
import { useHeldClaim } from "@/api/heldClaim";
import { forgetLocal, useSavedDraft } from "@/api/savedDraft";
import { stepsBy } from "@/ui/workbench/cut";
import { type Judgement } from "@/ui/workbench/stepDraft";
import { merge, split } from "./cutting";
import { draftFrom, isAsked, rate, submission, whereToGoOn, type WorkDraft } from "./draft";
import type { HandedIn } from "./Handed";

/** The same content is the same intent: a repeat after a lost answer must not hand in twice. */
export function useKeyFor() {
  const last = useRef({ content: "", key: "" });
  return (content: unknown) => {
    const text = JSON.stringify(content);
    if (text !== last.current.content) last.current = { content: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}

/** Everything that can be done with a unit in hand. */
export function useWork(claim: Claim, thinking: boolean, onEnd: (result: HandedIn | null) => void) {
  const saved = useSavedDraft<WorkDraft>(claim, () => draftFrom(claim));
  const held = useHeldClaim(claim, thinking);
  const { attempt } = claim;
  const { cut } = saved.body;
  const steps = useMemo(() => stepsBy(attempt, cut), [attempt, cut]);
  const { protocol } = claim.project;
  const [current, setCurrent] = useState(() => whereToGoOn(saved.body, steps, protocol));
  const keyFor = useKeyFor();

  const submit = useMutation({
    mutationFn: async () => {
      await saved.flush();
      const body = submission(saved.body, claim);
      return got(api.POST("/api/v1/claims/{claim_id}/correction", { params: { path: { claim_id: claim.id } }, body, ...intent(keyFor(body)) }));
    },
    onSuccess: (answer) => {
      void forgetLocal(claim.id);
      if ("kept" in answer) onEnd({ unit: claim.unit.id, answerCorrect: null, kept: answer });
      else onEnd({ unit: claim.unit.id, answerCorrect: answer.final_answer_correct, kept: null });
    },
  });
  const release = useMutation({
    mutationFn: (reason: string) => releaseClaim(claim.id, claim.token, reason),
    onSuccess: () => {
      void forgetLocal(claim.id);
      onEnd(null);
    },
  });

  const { change } = saved;
  const move = useCallback(
    (by: number) => setCurrent((index) => Math.min(steps.length - 1, Math.max(0, index + by))),
    [steps.length],
  );
  const newest = useRef(steps);
  useEffect(() => {
    newest.current = steps;
  });
  /** Rates on the newest draft, whenever it is called; a step that needs no more words hands on to the next. */
  const judge = useCallback(
    (index: number, judgement: Judgement) => {
      const asked = newest.current;
      const step = asked.find((each) => each.index === index);
      if (!step) return;
      change((draft) => (isAsked(draft, asked, index, protocol) ? rate(draft, step, judgement) : draft));
      setCurrent((now) => (now === index && judgement !== -1 ? Math.min(asked.length - 1, now + 1) : now));
    },
    [protocol, change],
  );
  /** Makes one step of two, or several of one; nothing where that cannot be. */
  const recut = (how: "merge" | "split", index: number) => change((draft) => (how === "merge" ? merge : split)(draft, attempt, index) ?? draft);
  return { saved, held, steps, protocol, current, setCurrent, move, judge, recut, submit, release };
}

export type Work = ReturnType<typeof useWork>;
