import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Isolated } from "@/ui/Figures";
import type { Receipt } from "./types";

/** What money was paid for: an invoice, or work to come. */
export function ReceiptFor({ receipt }: { receipt: Receipt }) {
  if (!receipt.invoice) return <Trans>paid in ahead</Trans>;
  return (
    <Link to="/invoices/$id" params={{ id: String(receipt.invoice.id) }}>
      <Isolated>{receipt.invoice.name}</Isolated>
    </Link>
  );
}
