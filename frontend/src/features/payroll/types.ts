import type { Shapes } from "@/api/client";

export type StatementDetail = Shapes["StatementDetail"];
export type StatementLine = Shapes["StatementLineOut"];
export type Earnings = Shapes["EarningsOut"];
export type EarnedSum = Shapes["EarnedSum"];
export type EarnedDay = Shapes["EarnedDay"];
export type EarnedRow = Shapes["EarnedRow"];
export type PayRunDetail = Shapes["PayRunDetail"];
export type BonusRule = Shapes["BonusRuleOut"];
export type BonusKind = Shapes["BonusRuleIn"]["kind"];
export type Award = Shapes["AwardOut"];
export type Withholding = Shapes["WithholdingOut"];
export type WithholdingRule = Shapes["WithholdingRuleOut"];
export type Adjustment = Shapes["AdjustmentOut"];
export type PayTerms = Shapes["PayTermsOut"];
export type Payer = Shapes["PayerOut"];
export type ExchangeRate = Shapes["ExchangeRateOut"];

/** Somebody who is asked for by number and shown by name. */
export interface Named {
  id: number;
  name: string;
}

export const preparers = ["operator", "finance", "admin"] as const;
export const approvers = ["lead", "operator", "finance", "admin"] as const;
