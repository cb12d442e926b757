import { holdPage, type AnyClaim } from "./claims";
import { Refusal } from "./http";

/** Where else a claim is being written: another tab of this browser, or another device. */
export interface Elsewhere {
  where: "tab" | "device";
  seenAt: string | null;
}

export interface Pen {
  page: string;
  draft: AnyClaim["draft"];
  release: () => void;
}

function browserName(): string {
  const key = "preceptor.browser";
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    const fresh = crypto.randomUUID();
    localStorage.setItem(key, fresh);
    return fresh;
  } catch {
    return crypto.randomUUID();
  }
}

type Lock = { state: "held"; release: () => void } | { state: "busy" } | { state: "unknown" };

/** The browser's own lock on the claim: it tells at once which tab has it, and ends with its tab. */
function takeLock(claimId: number, steal: boolean, onLost: () => void): Promise<Lock> {
  // Not there on a site without TLS; then the server alone tells.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve({ state: "unknown" });
  return new Promise((resolve) => {
    let release = () => {};
    const held = new Promise<void>((end) => {
      release = end;
    });
    locks
      .request(`preceptor.claim.${claimId}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
        resolve(lock ? { state: "held", release } : { state: "busy" });
        return lock ? held : undefined;
      })
      .catch(onLost);
  });
}

/**
 * Takes the pen of a claim, first in this browser, then at the server. A page of this browser that no longer
 * holds the lock is gone and need not be asked. Where the server cannot say now, the words can still be written
 * and kept here, and the next sign of life asks again.
 */
export async function takePen(claim: Pick<AnyClaim, "id" | "token" | "draft">, takeOver: boolean, onLost: () => void): Promise<Pen | Elsewhere> {
  const lock = await takeLock(claim.id, takeOver, onLost);
  if (lock.state === "busy") return { where: "tab", seenAt: null };
  const release = lock.state === "held" ? lock.release : () => {};
  const browser = browserName();
  const page = `${browser}.${crypto.randomUUID().slice(0, 8)}`;
  // The lock says that no other tab of this browser has the claim: a page of it that still stands at the server is gone.
  const mode = takeOver ? "take_over" : lock.state === "held" ? "reopen" : "open";
  try {
    return { page, draft: (await holdPage(claim.id, claim.token, page, mode)).draft, release };
  } catch (error) {
    const other = heldElsewhere(error);
    if (!other) return { page, draft: claim.draft, release };
    release();
    return other;
  }
}

/** Where the page is that writes instead of this one, if that is what the server refused for. */
export function heldElsewhere(error: unknown): Elsewhere | null {
  if (!(error instanceof Refusal) || error.code !== "open_elsewhere") return null;
  const { page = "", seen_at: seenAt = null } = error.body as { page?: string; seen_at?: string | null };
  return page.startsWith(`${browserName()}.`) ? { where: "tab", seenAt: null } : { where: "device", seenAt };
}
