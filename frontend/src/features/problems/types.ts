import type { Shapes } from "@/api/client";

export type ProblemDetail = Shapes["ProblemDetail"];

export interface ReferenceStep {
  label: string;
  expression: string;
  value: string;
}

export interface Criterion {
  id?: string;
  text?: string;
  points?: number;
  children?: Criterion[];
}
