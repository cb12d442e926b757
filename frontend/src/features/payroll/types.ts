import type { Amount } from "@/i18n/format";

export interface PayRunRow {
  id: number;
  project_id: number;
  project: string;
  period_start: string;
  period_end: string;
  state: string;
  simulated: boolean;
  prepared_by: string;
  prepared_at: string;
  approved_by: string | null;
  approved_at: string | null;
  statements: number;
  total: Amount | null;
}

export interface StatementRow {
  id: number;
  number: string;
  person: string;
  pay_run_id: number;
  period_start: string;
  period_end: string;
  gross: Amount;
  seconds: number;
  time_zone: string;
  simulated: boolean;
  issued_at: string;
}

export interface StatementEntry {
  id: number;
  unit_id: number | null;
  started_at: string;
  ended_at: string;
  seconds: number;
}

export interface StatementLine {
  number: number;
  description: string;
  local_date: string;
  seconds: number;
  hourly: Amount;
  amount: Amount;
  entries: StatementEntry[];
}

export interface StatementDetail extends StatementRow {
  record_sha256: string;
  lines: StatementLine[];
}

export interface TransferRow {
  id: number;
  kind: string;
  reference: string;
  debit: string;
  credit: string;
  amount: Amount;
  memo: string;
  simulated: boolean;
  event_at: string;
}
