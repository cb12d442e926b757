import type { Shapes } from "@/api/client";

export type TrainingRunDetail = Shapes["TrainingRunDetail"];
export type EvaluationRow = Shapes["EvaluationOut"];

export const isGoing = (state: string | undefined) => state === "queued" || state === "running";
