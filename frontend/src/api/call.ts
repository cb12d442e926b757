import { i18n } from "@lingui/core";
import { refusalOf, sendJson } from "./http";

const base = "/api/v1";

export type Query = Record<string, string | number | boolean | null | undefined>;

export function pathWith(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

async function call<Answer>(method: string, path: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const { status, body } = await sendJson(method, base + path, payload, { "Accept-Language": i18n.locale, ...headers });
  if (status >= 400) throw refusalOf(status, body);
  return body as Answer;
}

export const get = <Answer>(path: string, query?: Query) => call<Answer>("GET", pathWith(path, query));
export const remove = <Answer>(path: string) => call<Answer>("DELETE", path);
export const patch = <Answer>(path: string, payload: unknown) => call<Answer>("PATCH", path, payload);
export const put = <Answer>(path: string, payload: unknown) => call<Answer>("PUT", path, payload);

/** `key` names the intent, not the request: the same key on a repeat gives the first answer again. */
export const post = <Answer>(path: string, payload: unknown = {}, key: string = crypto.randomUUID()) =>
  call<Answer>("POST", path, payload, { "Idempotency-Key": key });
