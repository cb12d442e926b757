import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refusal } from "@/api/http";
import { setSessionLost } from "@/api/signedOut";

function noticeLostSession(error: unknown): void {
  if (error instanceof Refusal && error.status === 401 && error.code !== "reauthentication_required") setSessionLost(true);
}

/** A refusal is an answer, not an accident: only failures of the network or the server are tried again. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !(error instanceof Refusal && error.status < 500);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLostSession }),
  mutationCache: new MutationCache({ onError: noticeLostSession }),
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
});
