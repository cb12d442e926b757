import { useMutation } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { api, got, intent, type Shapes } from "@/api/client";
import { releaseClaim, type AnyClaim, type AttemptStep, type Correction } from "@/api/claims";
import { useHeldClaim } from "@/api/heldClaim";
import { forgetLocal, useSavedDraft } from "@/api/savedDraft";
import { cutIn, stepsBy } from "@/ui/workbench/cut";
import type { StepDraft } from "@/ui/workbench/stepDraft";
import { changedFixes, fixedSolution, fixGaps, type Fixed, type FixGap } from "./fixing";

export type Verdict = "accept" | "return" | "fix";

export interface ReviewDraft extends Fixed {
  verdict: Verdict | null;
  comment: string;
  comments: Record<number, string>;
}

export const emptyReview = (): ReviewDraft => ({ verdict: null, comment: "", comments: {}, fixes: {}, rest: null, answer: null });

export type ReviewGap = { what: "verdict" | "words"; index: null } | FixGap;

/** What is reviewed: the correction, the steps as its author cut them, and the protocol that it follows. */
export interface Judged {
  correction: Correction | null;
  steps: AttemptStep[];
  protocol: string;
}

/** What is missing: a return needs words, a fix needs a change that keeps to the protocol. */
export function reviewGaps(draft: ReviewDraft, { correction, steps, protocol }: Judged): ReviewGap[] {
  if (draft.verdict === null) return [{ what: "verdict", index: null }];
  const said = draft.comment.trim() !== "" || Object.values(draft.comments).some((text) => text.trim() !== "");
  if (draft.verdict === "return" && !said) return [{ what: "words", index: null }];
  return draft.verdict === "fix" && correction ? fixGaps(correction, steps, draft, protocol) : [];
}

export function reviewBody(draft: ReviewDraft, token: number, { correction, steps }: Judged): Shapes["ReviewIn"] {
  const body = {
    token,
    verdict: draft.verdict ?? ("return" as const),
    comment: draft.comment.trim(),
    comments: Object.entries(draft.comments)
      .filter(([, text]) => text.trim() !== "")
      .map(([index, text]) => ({ index: Number(index), text: text.trim() })),
  };
  if (draft.verdict !== "fix" || !correction) return { ...body, fixed_solution: "", fixes: [], fixed_answer: "" };
  return {
    ...body,
    fixed_solution: fixedSolution(correction, steps, draft),
    fixes: changedFixes(correction, steps, draft.fixes),
    fixed_answer: (draft.answer ?? correction.final_answer).trim(),
  };
}

/** What became of the review that was just handed in: it counts, or it came too late and is kept. */
export interface Reviewed {
  unit: number;
  kept: Shapes["KeptOut"] | null;
}

export function useReview(claim: AnyClaim, thinking: boolean, onEnd: (result: Reviewed | null) => void) {
  const stored = useSavedDraft<ReviewDraft>(claim, emptyReview);
  // A draft of before single steps could be fixed has no word of them.
  const saved = { ...stored, body: { ...emptyReview(), ...stored.body } };
  const held = useHeldClaim(claim, thinking);
  const [current, setCurrent] = useState(0);
  const last = useRef({ content: "", key: "" });
  const { original_correction: correction, attempt } = claim;
  const steps = useMemo(() => (attempt ? stepsBy(attempt, cutIn(correction?.content)) : []), [attempt, correction]);
  const judged: Judged = { correction, steps, protocol: claim.project.protocol };
  const submit = useMutation({
    mutationFn: async () => {
      await saved.flush();
      const body = reviewBody(saved.body, claim.token, judged);
      const content = JSON.stringify(body);
      if (content !== last.current.content) last.current = { content, key: crypto.randomUUID() };
      return got(api.POST("/api/v1/claims/{claim_id}/review", { params: { path: { claim_id: claim.id } }, body, ...intent(last.current.key) }));
    },
    onSuccess: (answer) => {
      void forgetLocal(claim.id);
      onEnd({ unit: claim.unit.id, kept: "kept" in answer ? answer : null });
    },
  });
  const release = useMutation({
    mutationFn: (reason: string) => releaseClaim(claim.id, claim.token, reason),
    onSuccess: () => {
      void forgetLocal(claim.id);
      onEnd(null);
    },
  });
  /** Says a step anew; null takes the fix of it back. */
  const fixStep = (index: number, make: ((before: StepDraft) => StepDraft) | null, theirs: StepDraft) =>
    saved.change((draft) => {
      const { [index]: before, ...others } = draft.fixes ?? {};
      return { ...draft, verdict: "fix", fixes: make ? { ...others, [index]: make(before ?? theirs) } : others };
    });
  return { saved, held, judged, current, setCurrent, submit, release, fixStep };
}
