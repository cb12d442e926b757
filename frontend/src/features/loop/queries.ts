import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got, type Shapes } from "@/api/client";

export type Stage = Shapes["LoopStageOut"];
export type LoopDetail = Shapes["LoopDetail"];
export type Report = Shapes["ReportOut"];

export const isGoing = (state: string | undefined) => state === "running" || state === "waiting";

const pathOf = (id: string) => ({ params: { path: { run_id: Number(id) } } });

export const useLoops = () =>
  useQuery({
    queryKey: ["loops"],
    queryFn: () => got(api.GET("/api/v1/loops")),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => isGoing(state)) ? 3000 : false),
  });

export const useLoop = (id: string) =>
  useQuery({
    queryKey: ["loops", id],
    queryFn: () => got(api.GET("/api/v1/loops/{run_id}", pathOf(id))),
    refetchInterval: (query) => (isGoing(query.state.data?.state) ? 1500 : false),
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: ["loops", id, "report"],
    queryFn: () => got(api.GET("/api/v1/loops/{run_id}/report", pathOf(id))),
    refetchInterval: (query) => (isGoing(query.state.data?.run.state) ? 3000 : false),
  });

export function useStopLoop(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => got(api.POST("/api/v1/loops/{run_id}/stop", pathOf(id))),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["loops"] }),
  });
}
