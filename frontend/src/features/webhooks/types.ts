import type { Shapes } from "@/api/client";

export type Webhook = Shapes["WebhookOut"];
export type Made = Shapes["WebhookMade"];
export type Delivery = Shapes["DeliveryOut"];

/** The kinds of messages that one may choose from. */
export const kinds = ["offer.sent", "offer.accepted", "offer.declined", "offer.lapsed", "offer.withdrawn", "profile.created", "profile.changed", "profile.erased"] as const;
