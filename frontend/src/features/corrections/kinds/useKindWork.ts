import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { releaseClaim, type AnyClaim } from "@/api/claims";
import { api, got, intent, type Shapes } from "@/api/client";
import { useHeldClaim } from "@/api/heldClaim";
import { forgetLocal, useSavedDraft } from "@/api/savedDraft";
import type { HandedIn } from "../Handed";
import { useKeyFor } from "../useWork";
import { contentOf, emptyKind, gapOf, type Ending, type KindDraft } from "./kindDraft";

/** Everything that can be done with a unit of another kind than a correction. */
export function useKindWork(claim: AnyClaim, thinking: boolean, onEnd: (result: HandedIn | null) => void) {
  const saved = useSavedDraft<KindDraft>(claim, () => emptyKind(claim));
  const held = useHeldClaim(claim, thinking);
  const keyFor = useKeyFor();
  const [asked, setAsked] = useState(false);
  const gap = gapOf(saved.body, claim);

  const submit = useMutation({
    mutationFn: async () => {
      await saved.flush();
      const done = saved.body.ending === "done";
      const body: Shapes["ContentIn"] = {
        token: claim.token,
        outcome: saved.body.ending,
        content: done ? contentOf(saved.body, claim) : null,
        critique: done ? "" : saved.body.why.trim(),
      };
      return got(api.POST("/api/v1/claims/{claim_id}/content", { params: { path: { claim_id: claim.id } }, body, ...intent(keyFor(body)) }));
    },
    onSuccess: (answer) => {
      void forgetLocal(claim.id);
      onEnd({ unit: claim.unit.id, answerCorrect: null, kept: "kept" in answer ? answer : null });
    },
  });
  const release = useMutation({
    mutationFn: (reason: string) => releaseClaim(claim.id, claim.token, reason),
    onSuccess: () => {
      void forgetLocal(claim.id);
      onEnd(null);
    },
  });
  const write = (change: Partial<KindDraft>) => saved.change((before) => ({ ...before, ...change }));
  const end = (ending: Ending) => write({ ending });
  const handIn = () => {
    setAsked(true);
    if (gap === null) submit.mutate();
  };
  return { saved, draft: saved.body, write, end, held, gap: asked ? gap : null, submit, handIn, release };
}

export type KindWork = ReturnType<typeof useKindWork>;
