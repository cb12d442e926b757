import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Claim } from "@/api/claims";
import { api, got, type Shapes } from "@/api/client";
import { goOnWith, headOf, isWriting, judged, keptRest, prefixOf, uncorrected, type Candidate } from "./goingOn";
import type { WorkDraft } from "./draft";
import type { Work } from "./useWork";

type Turns = Shapes["TurnsOut"];

const lookEveryMs = 400;
const candidates = 3;
const temperature = 0.8;

/** Where the caret last stood in the rest of the solution; null where it never did since the rest was replaced. */
function useCaretOfRest() {
  const caret = useRef<number | null>(null);
  useEffect(() => {
    const notice = () => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement && field.id === "rest") caret.current = field.selectionEnd;
    };
    document.addEventListener("selectionchange", notice);
    return () => document.removeEventListener("selectionchange", notice);
  }, []);
  const at = useCallback(() => caret.current, []);
  const forget = useCallback(() => {
    caret.current = null;
  }, []);
  return { at, forget };
}

/** "Continue from here": the model under test goes on from the corrected steps, and the expert picks. */
export function useContinuation(claim: Claim, work: Work) {
  const client = useQueryClient();
  const caret = useCaretOfRest();
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState<number | null>(null);
  const [toldWhy, setToldWhy] = useState(false);
  const [undo, setUndo] = useState<{ candidate: Candidate; before: Pick<WorkDraft, "rest" | "final_answer"> } | null>(null);
  const { steps, saved } = work;
  const head = headOf(saved.body, steps);
  const path = { claim_id: claim.id };
  const key = ["claims", claim.id, "continuations"];
  const where = "/api/v1/claims/{claim_id}/continuations";

  const all = useQuery({ queryKey: [...key, "all"], queryFn: () => got(api.GET(where, { params: { path } })), enabled: head !== null, staleTime: Infinity });
  const number = asked ?? all.data?.turns.at(-1)?.turn ?? null;
  const latest = useQuery({
    queryKey: [...key, number],
    queryFn: () => got(api.GET(where, { params: { path, query: { turn: number ?? undefined } } })),
    enabled: number !== null,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isWriting(state.data?.turns[0]) ? lookEveryMs : false),
  });
  const turn = latest.data?.turns[0];
  const again = () => client.invalidateQueries({ queryKey: [...key, number] });

  const ask = useMutation({
    mutationFn: (prefix: string) => got(api.POST(where, { params: { path }, body: { token: claim.token, prefix, candidates, temperature } })),
    onSuccess: (answer) => {
      const made = answer.turns[0];
      if (!made) return;
      client.setQueryData([...key, made.turn], answer);
      setAsked(made.turn);
    },
  });
  const stop = useMutation({
    mutationFn: () => got(api.POST("/api/v1/claims/{claim_id}/continuations/stop", { params: { path }, body: { token: claim.token } })),
    onSuccess: again,
  });
  const judge = useMutation({
    mutationFn: ({ candidate, rating, picked }: { candidate: Candidate; rating: number | null; picked: boolean }) =>
      got(
        api.PUT("/api/v1/continuations/{continuation_id}/judgement", {
          params: { path: { continuation_id: candidate.id } },
          body: { token: claim.token, rating: rating as 1 | -1 | null, picked },
        }),
      ),
    retry: 2,
    onMutate: ({ candidate, rating, picked }) => client.setQueryData<Turns>([...key, number], (answer) => answer && judged(answer, candidate.id, { rating, picked })),
    onSettled: again,
  });

  /** Asks from where the caret stands; says which step must be corrected before, if one must. */
  const begin = (): number | null => {
    const open = uncorrected(saved.body, steps);
    if (head === null || open !== null) return open;
    if (all.data?.possible === false) {
      setToldWhy(true);
      return null;
    }
    setOpened(true);
    if (isWriting(turn)) return null;
    setUndo(null);
    ask.mutate(prefixOf(head, keptRest(saved.body.rest, caret.at())));
    return null;
  };
  const take = (candidate: Candidate) => {
    if (!turn || candidate.state !== "done") return;
    const next = goOnWith(saved.body, steps, turn, candidate.text);
    if (!next) return;
    const { rest, final_answer } = saved.body;
    setUndo({ candidate, before: { rest, final_answer } });
    saved.change((draft) => goOnWith(draft, steps, turn, candidate.text) ?? draft);
    judge.mutate({ candidate, rating: candidate.rating, picked: true });
    caret.forget();
    setOpened(false);
  };
  const takeBack = () => {
    if (!undo) return;
    saved.change((draft) => ({ ...draft, ...undo.before }));
    judge.mutate({ candidate: undo.candidate, rating: undo.candidate.rating, picked: false });
    setUndo(null);
    setOpened(true);
  };
  const rate = (candidate: Candidate, rating: 1 | -1) => {
    if (candidate.state === "done") judge.mutate({ candidate, rating: candidate.rating === rating ? null : rating, picked: candidate.picked });
  };
  const stale = turn !== undefined && (head === null || !turn.prefix.startsWith(head));
  return { head, possible: all.data?.possible ?? true, whyNot: toldWhy && all.data?.why_not ? { said: all.data.why_not, code: all.data.why_not_code ?? "" } : null, opened, setOpened, turn, stale, writing: isWriting(turn), ask, stop, judge, begin, take, takeBack, undo, rate };
}

export type GoingOn = ReturnType<typeof useContinuation>;
