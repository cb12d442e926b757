import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/api/call";
import type { FrontierRow } from "@/ui/FrontierTable";

export interface Stage {
  number: number;
  name: string;
  state: string;
  done: number;
  total: number;
  message: string;
  started_at: string | null;
  finished_at: string | null;
  result: Record<string, unknown>;
}

export interface Loop {
  id: number;
  name: string;
  project_id: number;
  size: string;
  state: string;
  simulated: boolean;
  created_at: string;
  finished_at: string | null;
}

export interface LoopDetail extends Loop {
  stages: Stage[];
}

export interface Side {
  evaluation_id: number;
  probe_id: number;
  model_version: string;
  correct: number;
  problems: number;
}

export interface Lift {
  id: number;
  split: string;
  problems: number;
  difference: number;
  low: number;
  high: number;
  p_value: number;
  fixed: number;
  broken: number;
  before: Side;
  after: Side;
}

export interface Report {
  run: Loop;
  figures: { key: string; value: string; link: string; simulated: boolean }[];
  durations: { name: string; state: string; seconds: number | null }[];
  lifts: Lift[];
  frontier: FrontierRow[];
}

export const isGoing = (state: string | undefined) => state === "running" || state === "waiting";

export const useLoops = () =>
  useQuery({
    queryKey: ["loops"],
    queryFn: () => get<{ items: Loop[] }>("/loops"),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => isGoing(state)) ? 3000 : false),
  });

export const useLoop = (id: string) =>
  useQuery({
    queryKey: ["loops", id],
    queryFn: () => get<LoopDetail>(`/loops/${id}`),
    refetchInterval: (query) => (isGoing(query.state.data?.state) ? 1500 : false),
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: ["loops", id, "report"],
    queryFn: () => get<Report>(`/loops/${id}/report`),
    refetchInterval: (query) => (isGoing(query.state.data?.run.state) ? 3000 : false),
  });

export function useStopLoop(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<Loop>(`/loops/${id}/stop`),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["loops"] }),
  });
}
