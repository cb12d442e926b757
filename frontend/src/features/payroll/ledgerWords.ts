import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";

/** What a transfer does, by its kind. */
const transfers: Record<string, MessageDescriptor> = {
  statement: msg`pay of a statement`,
  statement_prefund: msg`pay of a statement, from what was paid in ahead`,
  withholding: msg`withheld of a statement`,
  release: msg`pay becomes available`,
  payout: msg`payout`,
  payout_settled: msg`payout settled`,
  payout_returned: msg`payout came back`,
  payout_cancelled: msg`payout cancelled`,
  client_fee: msg`our fee`,
  client_fee_credited: msg`our fee, taken back`,
  client_tax: msg`tax on an invoice`,
  client_tax_credited: msg`tax on an invoice, taken back`,
  client_payment: msg`payment of an invoice`,
  prefund: msg`paid in ahead`,
};

/** The accounts of the books, by their kind. */
const accounts: Record<string, MessageDescriptor> = {
  "client:prefund": msg`paid in ahead by the client`,
  "client:receivable": msg`owed by the client`,
  "expert:held": msg`pay, still held`,
  "expert:available": msg`pay, available`,
  "payout:in_transit": msg`with the bank`,
  bank: msg`the bank`,
  fee: msg`fees`,
  "tax:withheld": msg`tax withheld`,
  fx: msg`exchange`,
  adjustment: msg`adjustments`,
};

/** The books in words; a kind that is missing here is shown as it came. */
export function useLedgerWords() {
  const { i18n } = useLingui();
  const say = (known: Record<string, MessageDescriptor>) => (kind: string) => (known[kind] ? i18n._(known[kind]) : kind.replaceAll("_", " "));
  return { transfer: say(transfers), account: say(accounts) };
}
