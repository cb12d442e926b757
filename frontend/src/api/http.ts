/** A refusal of the server, as it came: RFC 9457 problem details with our stable code. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly body: unknown = null,
  ) {
    super(detail || title);
  }
}

/** The server could not be reached at all; nothing is known about what it did. */
export class Unreachable extends Error {}

export function csrfToken(): string {
  const match = /(?:^|;\s*)csrftoken=([^;]*)/.exec(document.cookie);
  return match?.[1] ? decodeURIComponent(match[1]) : "";
}

export function refusalOf(status: number, body: unknown): Refusal {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof fields[key] === "string" ? (fields[key] as string) : "");
  return new Refusal(status, text("code") || `http_${status}`, text("title"), text("detail"), body);
}

/** A token where the cookies were cleared under an open page: every page of the site brings one. */
async function tokenAnew(): Promise<string> {
  await fetch("/sign-in", { credentials: "same-origin" });
  return csrfToken();
}

/** fetch with the session cookie, the CSRF header on unsafe methods, and a network failure as Unreachable. */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const request = new Request(input, { credentials: "same-origin", ...init });
  try {
    if (!["GET", "HEAD", "OPTIONS"].includes(request.method)) request.headers.set("X-CSRFToken", csrfToken() || (await tokenAnew()));
    return await fetch(request);
  } catch (cause) {
    throw new Unreachable("The server cannot be reached.", { cause });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export interface JsonAnswer {
  status: number;
  body: unknown;
}

export async function sendJson(method: string, path: string, payload?: unknown, headers: HeadersInit = {}): Promise<JsonAnswer> {
  const response = await send(path, {
    method,
    headers: payload === undefined ? headers : { "Content-Type": "application/json", ...headers },
    body: payload === undefined ? undefined : JSON.stringify(payload),
  });
  return { status: response.status, body: await bodyOf(response) };
}
