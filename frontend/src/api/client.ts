import { i18n } from "@lingui/core";
import createClient, { type Middleware } from "openapi-fetch";
import { refusalOf, send } from "./http";
import { setSessionLost } from "./signedOut";
import type { components, paths } from "./schema";

/** The shapes of the server, generated from its OpenAPI document. */
export type Shapes = components["schemas"];

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** A beat is the same by its own number, and there are many: no record is kept of the call. */
const namesItself = (url: string) => url.endsWith("/heartbeats");

/** Every unsafe call names its intent: the same key on a repeat gives the first answer again. */
const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", i18n.locale);
    if (unsafe.has(request.method) && !namesItself(request.url) && !request.headers.has("Idempotency-Key")) request.headers.set("Idempotency-Key", crypto.randomUUID());
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: typeof location === "undefined" ? "" : location.origin, fetch: send });
api.use(headers);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of an answer; a refusal of the server is thrown as such. Every answer shows whether the session still holds. */
export async function got<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const refusal = refusalOf(response.status, error);
    if (refusal.status === 401 && refusal.code !== "reauthentication_required") setSessionLost(true);
    throw refusal;
  }
  setSessionLost(false);
  return data as Data;
}

export const intent = (key: string) => ({ headers: { "Idempotency-Key": key } });
