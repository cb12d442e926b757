import type { AttemptStep, Correction } from "./claims";

export interface UnitFacts {
  id: number;
  project_id: number;
  attempt_id: number;
  state: string;
  stage: string;
  skill: string;
  language: string;
  priority: number;
  returned_times: number;
  created_at: string;
}

/** A finished stage; `person` only for those who steer. */
export interface FinishedStage {
  number: number;
  kind: string;
  outcome: string;
  at: string;
  mine: boolean;
  person: string | null;
  simulated: boolean;
  comment: string;
  fixed_solution: string;
  comments: { index: number; text: string }[];
}

export interface UnitThread {
  unit: UnitFacts;
  project: { id: number; name: string; protocol: string };
  problem: { id: number; statement: string; unit: string; language: string };
  attempt: { id: number; output: string; model_version: string; steps: AttemptStep[] };
  corrections: Correction[];
  history: FinishedStage[];
  author: string | null;
}
