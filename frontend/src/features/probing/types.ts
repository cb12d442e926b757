import type { Shapes } from "@/api/client";

export type ModelVersionRow = Shapes["ModelVersionOut"];
export type ProbeRow = Shapes["ProbeOut"];
export type AttemptRow = Shapes["AttemptOut"];
export type AttemptDetail = Shapes["AttemptDetail"];

export const isGoing = (state: string | undefined) => state === "queued" || state === "running";
