import { refusalOf, sendJson } from "./http";

// Operations that are not in the OpenAPI document yet; each goes to client.ts as soon as it is.
async function call<Answer>(method: string, path: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const { status, body } = await sendJson(method, `/api/v1${path}`, payload, headers);
  if (status >= 400) throw refusalOf(status, body);
  return body as Answer;
}

export const get = <Answer>(path: string) => call<Answer>("GET", path);
export const post = <Answer>(path: string, payload: unknown = {}) => call<Answer>("POST", path, payload, { "Idempotency-Key": crypto.randomUUID() });
