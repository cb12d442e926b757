import type { Shapes } from "@/api/client";

export type StatementDetail = Shapes["StatementDetail"];
export type StatementLine = Shapes["StatementLineOut"];
