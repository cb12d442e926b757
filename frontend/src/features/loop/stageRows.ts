import type { Stage } from "./queries";

const idsOf = (value: unknown): number[] => (Array.isArray(value) ? value : [value]).filter((each): each is number => typeof each === "number");

/** The page that shows what a stage made; null while there is nothing to show. */
export function rowsOf(stage: Stage, projectId: number, loopId: number): string | null {
  const first = (key: string) => idsOf(stage.result[key])[0];
  const page = (path: string, key: string) => (first(key) ? `${path}/${first(key)}` : null);
  switch (stage.name) {
    case "problems":
      return stage.done > 0 || stage.state === "done" ? `/problems?project=${projectId}` : null;
    case "model":
      return stage.state === "done" ? (page("/models", "model_version") ?? "/models") : null;
    case "probe":
      return page("/probes", "probes");
    case "correct":
    case "review":
      return stage.state === "waiting" ? null : `/units?project=${projectId}`;
    case "pay":
      return first("pay_runs") ? "/pay-runs" : null;
    case "dataset":
      return page("/data-set-versions", "version");
    case "train":
      return page("/training-runs", "training_run");
    case "evaluate":
      return first("lifts") || first("probes") ? `/lifts?project=${projectId}` : null;
    case "frontier":
      return stage.state === "done" ? `/frontier?project=${projectId}` : null;
    case "report":
      return stage.state === "done" ? `/loops/${loopId}/report` : null;
    default:
      return null;
  }
}

/** Seconds that a stage took, or has taken so far, without its pauses. */
export function secondsOf(stage: Pick<Stage, "started_at" | "finished_at" | "paused_seconds">, now: number): number | null {
  if (!stage.started_at) return null;
  const end = stage.finished_at ? Date.parse(stage.finished_at) : now;
  return Math.max(0, (end - Date.parse(stage.started_at)) / 1000 - stage.paused_seconds);
}
