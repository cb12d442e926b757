import type { AnyClaim } from "./claims";
import type { Kept } from "./draftStore";

/** A draft as the server keeps it. */
export interface Stored<Body> {
  revision: number;
  page: string;
  at: number;
  body: Body;
}

export interface Start<Body> {
  kept: Kept<Body>;
  from: "browser" | "server";
  /** Words of another page that the ones kept here have not seen: somebody must choose. */
  conflict: Stored<Body> | null;
}

/** The server's draft; which page wrote it travels inside the body. */
export function storedOf<Body>(draft: AnyClaim["draft"]): Stored<Body> | null {
  if (!draft) return null;
  const { page, ...body } = draft.body as Record<string, unknown>;
  return { revision: draft.revision, page: typeof page === "string" ? page : "", at: Date.parse(draft.saved_at), body: body as Body };
}

export const fromServer = <Body>(stored: Stored<Body>): Kept<Body> => ({ ...stored, confirmed: stored.revision });

/**
 * The words to go on with. Of one page's words the higher revision is the newer; where another page has written
 * since, its words win unless this browser still has some that never reached the server.
 */
export function newest<Body>(local: Kept<Body> | null, server: Stored<Body> | null): Start<Body> | null {
  if (!server) return local && { kept: local, from: "browser", conflict: null };
  if (!local) return { kept: fromServer(server), from: "server", conflict: null };
  const seen = server.revision <= local.confirmed || (server.page !== "" && server.page === local.page);
  const unsent = local.revision > local.confirmed;
  if (seen ? server.revision > local.revision : !unsent) return { kept: fromServer(server), from: "server", conflict: null };
  const kept = { ...local, confirmed: seen ? Math.max(local.confirmed, server.revision) : local.confirmed };
  const same = seen && server.revision === local.revision;
  return { kept, from: same ? "server" : "browser", conflict: seen ? null : server };
}
