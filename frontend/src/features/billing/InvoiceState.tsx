import { Trans } from "@lingui/react/macro";
import { Mark } from "@/ui/Marks";

/** How an invoice stands, as a word. */
export function InvoiceState({ state }: { state: string }) {
  if (state === "paid") return <Mark tone="good"><Trans>paid</Trans></Mark>;
  if (state === "overdue") return <Mark tone="bad"><Trans>overdue</Trans></Mark>;
  if (state === "credited") return <Mark tone="unsure"><Trans>taken back</Trans></Mark>;
  if (state === "credit_note") return <Mark><Trans>credit note</Trans></Mark>;
  return <Mark tone="accent"><Trans>issued</Trans></Mark>;
}

export function ReceiptState({ state }: { state: string }) {
  if (state === "booked") return <Mark tone="good" sentence><Trans>in the books</Trans></Mark>;
  if (state === "refused") return <Mark tone="bad" sentence><Trans>did not come</Trans></Mark>;
  return <Mark tone="unsure" sentence><Trans>waits for a second person</Trans></Mark>;
}
