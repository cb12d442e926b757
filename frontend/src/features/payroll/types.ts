import type { Shapes } from "@/api/client";

export type StatementDetail = Shapes["StatementDetail"];
export type StatementLine = Shapes["StatementLineOut"];
export type Earnings = Shapes["EarningsOut"];
export type EarnedSum = Shapes["EarnedSum"];
export type EarnedDay = Shapes["EarnedDay"];
export type EarnedRow = Shapes["EarnedRow"];
export type PayRunDetail = Shapes["PayRunDetail"];
