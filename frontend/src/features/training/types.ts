import type { LiftRow } from "@/ui/LiftTable";

export interface TrainingRunRow {
  id: number;
  project_id: number;
  state: string;
  method: string;
  step: number;
  steps: number;
  data_set_version_id: number;
  data_set_version: string;
  base_version_id: number;
  base_version: string;
  produced_version_id: number | null;
  produced_version: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface TrainingRunDetail extends TrainingRunRow {
  losses: { step: number; loss: number }[];
  figures: Record<string, unknown>;
  hyperparameters: Record<string, unknown>;
  error: string;
}

export interface EvaluationRow {
  id: number;
  probe_id: number;
  model_version_id: number;
  model_version: string;
  split: string;
  problems: number;
  correct: number;
  created_at: string;
}

export type { LiftRow };

export const isGoing = (state: string | undefined) => state === "queued" || state === "running";
