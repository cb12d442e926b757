import { i18n } from "@lingui/core";
import { Refusal, sendJson } from "./http";
import { readCredential, toCreationOptions, toRequestOptions, writeCredential } from "./webauthn";

/** django-allauth headless, browser client. A 401 here is a step of a flow, not a failure. */
const base = "/_allauth/browser/v1";

export interface Flow {
  id: string;
  is_pending?: boolean;
  types?: string[];
}

export type SignInState = { signedIn: true } | { signedIn: false; flows: Flow[] };

export interface Authenticator {
  type: "totp" | "recovery_codes" | "webauthn";
  id?: number;
  name?: string;
  created_at: number;
  last_used_at: number | null;
  total_code_count?: number;
  unused_code_count?: number;
  unused_codes?: string[];
}

export interface Session {
  id: number;
  ip: string;
  user_agent: string;
  created_at: number;
  last_seen_at?: number;
  is_current: boolean;
}

interface Envelope {
  status?: number;
  data?: unknown;
  meta?: Record<string, unknown>;
  errors?: { message: string; code: string; param?: string }[];
}

async function call(method: string, path: string, payload?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; envelope: Envelope }> {
  const { status, body } = await sendJson(method, base + path, payload, { "Accept-Language": i18n.locale, ...headers });
  const envelope = (body ?? {}) as Envelope;
  if (status === 401 && envelope.meta?.is_authenticated === true) {
    throw new Refusal(401, "reauthentication_required", "", "", envelope);
  }
  if (status >= 400 && status !== 401 && status !== 404 && status !== 410) {
    const first = envelope.errors?.[0];
    throw new Refusal(status, first?.code ?? `http_${status}`, "", first?.message ?? "", envelope);
  }
  return { status, envelope };
}

function stateOf(status: number, envelope: Envelope): SignInState {
  if (status === 200) return { signedIn: true };
  const data = (envelope.data ?? {}) as { flows?: Flow[] };
  return { signedIn: false, flows: data.flows ?? [] };
}

async function flow(method: string, path: string, payload?: unknown): Promise<SignInState> {
  const { status, envelope } = await call(method, path, payload);
  return stateOf(status, envelope);
}

export const currentSession = () => flow("GET", "/auth/session");
export const signIn = (email: string, password: string) => flow("POST", "/auth/login", { email, password });
export const answerSecondFactor = (code: string) => flow("POST", "/auth/2fa/authenticate", { code });
export const signOut = () => flow("DELETE", "/auth/session");
export const confirmPassword = (password: string) => flow("POST", "/auth/reauthenticate", { password });
export const confirmCode = (code: string) => flow("POST", "/auth/2fa/reauthenticate", { code });

async function answerWithPasskey(path: string): Promise<SignInState> {
  const { envelope } = await call("GET", path);
  const { request_options } = envelope.data as { request_options: { publicKey: Record<string, unknown> } };
  const credential = await navigator.credentials.get({ publicKey: toRequestOptions(request_options.publicKey) });
  return flow("POST", path, { credential: writeCredential(readCredential(credential)) });
}

export const signInWithPasskey = () => answerWithPasskey("/auth/webauthn/login");
export const secondFactorWithPasskey = () => answerWithPasskey("/auth/webauthn/authenticate");

export async function addPasskey(name: string): Promise<void> {
  const path = "/account/authenticators/webauthn";
  const { envelope } = await call("GET", `${path}?passwordless`);
  const { creation_options } = envelope.data as { creation_options: { publicKey: Record<string, unknown> } };
  const credential = await navigator.credentials.create({ publicKey: toCreationOptions(creation_options.publicKey) });
  await call("POST", path, { name, passwordless: true, credential: writeCredential(readCredential(credential)) });
}

export const removePasskey = (id: number) => call("DELETE", "/account/authenticators/webauthn", { authenticators: [id] });

export async function listAuthenticators(): Promise<Authenticator[]> {
  const { envelope } = await call("GET", "/account/authenticators");
  return (envelope.data ?? []) as Authenticator[];
}

/** The secret of a TOTP that is not yet active; null where one is active already. */
export async function newTotp(): Promise<{ secret: string; url: string } | null> {
  const { status, envelope } = await call("GET", "/account/authenticators/totp");
  if (status !== 404) return null;
  return { secret: String(envelope.meta?.secret), url: String(envelope.meta?.totp_url) };
}

export const activateTotp = (code: string) => call("POST", "/account/authenticators/totp", { code });
export const removeTotp = () => call("DELETE", "/account/authenticators/totp");

export async function recoveryCodes(renew: boolean): Promise<string[]> {
  const { envelope } = await call(renew ? "POST" : "GET", "/account/authenticators/recovery-codes", renew ? {} : undefined);
  return ((envelope.data ?? {}) as Authenticator).unused_codes ?? [];
}

export async function listSessions(): Promise<Session[]> {
  const { envelope } = await call("GET", "/auth/sessions");
  return (envelope.data ?? []) as Session[];
}

export const endSessions = (ids: number[]) => call("DELETE", "/auth/sessions", { sessions: ids });

export const changePassword = (current: string, next: string) =>
  call("POST", "/account/password/change", { current_password: current, new_password: next });

/** The first password of somebody who has none. */
export const choosePassword = (next: string) => call("POST", "/account/password/change", { new_password: next });

/** The answer is the same whether somebody signs in with the address or not. */
export const askForPasswordReset = (email: string) => call("POST", "/auth/password/request", { email });

/** Refused where the key was used or is too old. */
export const checkResetKey = (key: string) => call("GET", "/auth/password/reset", undefined, { "X-Password-Reset-Key": key });

/** A 401 here means that the password is set and nobody is signed in by it. */
export const resetPassword = (key: string, password: string) => call("POST", "/auth/password/reset", { key, password });
