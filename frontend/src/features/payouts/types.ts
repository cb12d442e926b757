import type { Shapes } from "@/api/client";

export type Payout = Shapes["PayoutOut"];
export type Available = Shapes["AvailableOut"];
export type Destination = Shapes["DestinationOut"];
export type PayeeDetails = Shapes["PayeeDetailsOut"];
export type BankReport = Shapes["BankReportOut"];
export type Outcomes = Shapes["OutcomesOut"];
export type SentFile = Shapes["BatchOut"];

/** What both kinds of account are typed with. */
export interface TypedAccount {
  currency: string;
  latin_name: string;
  account_number: string;
  account_country: string;
  bic: string;
  street: string;
  building: string;
  postcode: string;
  town: string;
  country: string;
}

export const emptyAccount: TypedAccount = { currency: "USD", latin_name: "", account_number: "", account_country: "", bic: "", street: "", building: "", postcode: "", town: "", country: "" };
