import { QueryClient } from "@tanstack/react-query";
import { Refusal } from "@/api/http";

/** A refusal is an answer, not an accident: only failures of the network or the server are tried again. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !(error instanceof Refusal && error.status < 500);
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
});
