export interface ProblemRow {
  id: number;
  problem_id: number;
  external_id: string;
  source: string;
  number: number;
  statement: string;
  language: string;
  topic: string;
  skill: string;
  family: string;
  split: string;
  difficulty: number;
  simulated: boolean;
}

export interface Criterion {
  id?: string;
  text?: string;
  points?: number;
  children?: Criterion[];
}

export interface ProblemDetail extends ProblemRow {
  licence: string;
  answer: string;
  unit: string;
  reference_steps: { label: string; expression: string; value: string }[];
  reference_text: string;
  tolerance_kind: string;
  tolerance: string;
  rubric: Criterion;
  content_sha256: string;
  created_at: string;
}
