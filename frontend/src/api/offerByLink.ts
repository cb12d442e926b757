import { i18n } from "@lingui/core";
import type { Shapes } from "./client";
import { refusalOf, sendJson } from "./http";

/** What the holder of a link of a message sees. */
export type OfferByLink = Shapes["OfferDetail"] & { addressee: string; reader_language: string };

/** The door for somebody without an account: everything by POST, the secret in the body. */
async function ask(verb: "open" | "accept" | "decline", payload: Record<string, unknown>): Promise<unknown> {
  const { status, body } = await sendJson("POST", `/offers/by-link/${verb}`, payload, { "Accept-Language": i18n.locale });
  if (status >= 400) throw refusalOf(status, body);
  return body;
}

export const openByLink = (token: string) => ask("open", { token }) as Promise<OfferByLink>;
export const acceptByLink = (token: string, answer: { agreed: number[]; locale: string }) => ask("accept", { token, ...answer });
export const declineByLink = (token: string, answer: { reason: string }) => ask("decline", { token, ...answer });
