import type { AttemptStep } from "@/api/claims";
import type { Amount } from "@/i18n/format";

export interface ModelVersionRow {
  id: number;
  model: string;
  name: string;
  protocol: string;
  examples: number;
  endpoint: string | null;
  remote_name: string;
  adapter: string;
  adapter_sha256: string;
  parent_id: number | null;
  licence_notice: string;
  created_at: string;
}

export interface ProbeRow {
  id: number;
  project_id: number;
  model_version_id: number;
  model_version: string;
  purpose: string;
  state: string;
  samples: number;
  total: number;
  done: number;
  correct: number;
  prompt_tokens: number;
  completion_tokens: number;
  cost: Amount;
  error: string;
  parameters: Record<string, unknown>;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface AttemptRow {
  id: number;
  probe_id: number;
  problem_version_id: number;
  model_version_id: number;
  model_version: string;
  statement: string;
  language: string;
  extracted_answer: string;
  expected_answer: string;
  correct: boolean | null;
  recorded_correct: boolean | null;
  verdict_reason: string;
  unit_id: number | null;
}

export interface AttemptDetail extends AttemptRow {
  output: string;
  output_sha256: string;
  finish_reason: string;
  calculator_calls: number;
  prompt_tokens: number;
  completion_tokens: number;
  steps: AttemptStep[];
  created_at: string;
}

export const isGoing = (state: string | undefined) => state === "queued" || state === "running";
