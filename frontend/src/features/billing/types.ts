import type { Shapes } from "@/api/client";

export type ClientMoney = Shapes["ClientOut"];
export type Budget = Shapes["BudgetOut"];
export type Invoice = Shapes["InvoiceOut"];
export type Receipt = Shapes["ReceiptOut"];
export type Terms = Shapes["TermsOut"];
