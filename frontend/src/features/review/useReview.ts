import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, got, intent, type Shapes } from "@/api/client";
import { releaseClaim, type AnyClaim } from "@/api/claims";
import { useHeldClaim } from "@/api/heldClaim";
import { forgetLocal, useSavedDraft } from "@/api/savedDraft";

export type Verdict = "accept" | "return" | "fix";

export interface ReviewDraft {
  verdict: Verdict | null;
  comment: string;
  comments: Record<number, string>;
  fixed: string | null;
}

export const emptyReview = (): ReviewDraft => ({ verdict: null, comment: "", comments: {}, fixed: null });

export type ReviewGap = "verdict" | "words" | "fix";

/** What is missing: a return needs words, a fix needs a change. */
export function reviewGaps(draft: ReviewDraft, solution: string): ReviewGap[] {
  if (draft.verdict === null) return ["verdict"];
  const said = draft.comment.trim() !== "" || Object.values(draft.comments).some((text) => text.trim() !== "");
  if (draft.verdict === "return" && !said) return ["words"];
  if (draft.verdict === "fix" && (draft.fixed ?? solution).trim() === solution.trim()) return ["fix"];
  return [];
}

export function reviewBody(draft: ReviewDraft, token: number): Shapes["ReviewIn"] {
  return {
    token,
    verdict: draft.verdict ?? "return",
    comment: draft.comment.trim(),
    comments: Object.entries(draft.comments)
      .filter(([, text]) => text.trim() !== "")
      .map(([index, text]) => ({ index: Number(index), text: text.trim() })),
    fixed_solution: draft.verdict === "fix" ? (draft.fixed ?? "") : "",
  };
}

/** What became of the review that was just handed in: it counts, or it came too late and is kept. */
export interface Reviewed {
  unit: number;
  kept: Shapes["KeptOut"] | null;
}

export function useReview(claim: AnyClaim, thinking: boolean, onEnd: (result: Reviewed | null) => void) {
  const saved = useSavedDraft<ReviewDraft>(claim, emptyReview);
  const held = useHeldClaim(claim, thinking);
  const [current, setCurrent] = useState(0);
  const last = useRef({ content: "", key: "" });
  const submit = useMutation({
    mutationFn: async () => {
      await saved.flush();
      const body = reviewBody(saved.body, claim.token);
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
  return { saved, held, current, setCurrent, submit, release };
}
