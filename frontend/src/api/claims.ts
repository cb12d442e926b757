import { get, post, put } from "./call";
import type { Amount } from "@/i18n/format";
import type { FinishedStage } from "./units";

export type StageKind = "correct" | "review";
export type Rating = 1 | 0 | -1;

export interface AttemptStep {
  index: number;
  start: number;
  end: number;
  text: string;
  check: "right" | "wrong" | "none";
}

export interface StepRating {
  index: number;
  rating: Rating | null;
  unsure?: boolean;
  error_kind?: string;
  severity?: string;
  rewritten?: string;
  critique?: string;
}

export interface Correction {
  id: number;
  outcome: string;
  first_error: number | null;
  solution: string;
  final_answer: string;
  final_answer_correct: boolean | null;
  critique: string;
  simulated: boolean;
  submitted_at: string;
  ratings: StepRating[];
}

export interface ErrorKind {
  code: string;
  label_en: string;
  label_ar: string;
}

export interface Draft {
  revision: number;
  body: Record<string, unknown>;
  saved_at: string;
}

export interface Claim {
  id: number;
  token: number;
  stage: StageKind;
  expires_at: string;
  simulated: boolean;
  unit: { id: number; state: string; skill: string; language: string; priority: number };
  project: { id: number; name: string; protocol: "first_error" | "every_step" };
  problem: { id: number; statement: string; unit: string; language: string };
  attempt: { id: number; output: string; model_version: string; steps: AttemptStep[] };
  draft: Draft | null;
  guideline: { version: number; language: string; body: string } | null;
  rate: Amount;
  error_kinds: ErrorKind[];
  original_correction: Correction | null;
  history: FinishedStage[];
}

export interface NextUnit {
  claim: Claim | null;
  reason: string | null;
  reason_code: string | null;
  come_back_at: string | null;
}

/** A late submit that came after the claim had passed on: refused, and the work kept in the draft. */
export interface KeptWork {
  kept: true;
  code: string;
  detail: string;
}

export const currentClaim = () => get<{ claim: Claim | null }>("/claims/current");
export const nextUnit = (stage: StageKind) => post<NextUnit>("/queue/next", { stage });
export const renewClaim = (id: number, token: number) => post<{ expires_at: string }>(`/claims/${id}/renew`, { token });
export const releaseClaim = (id: number, token: number, reason: string) => post<unknown>(`/claims/${id}/release`, { token, reason });
export const saveDraft = (id: number, token: number, revision: number, body: unknown) =>
  put<{ revision: number; saved_at: string }>(`/claims/${id}/draft`, { token, revision, body });
