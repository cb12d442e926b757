import { createContext } from "react";
import type { Kept } from "./draftStore";
import type { Start } from "./newest";
import type { Elsewhere } from "./pen";

/** A claim that this page has opened to write: what it starts from, and what it must tell. */
export interface Opened {
  claimId: number;
  page: string;
  start: Start<unknown> | null;
  /** Told of every change, so that no word hangs on the life of one component. */
  remember: (kept: Kept<unknown>) => void;
  /** The server says that another page writes now. */
  lose: (elsewhere: Elsewhere) => void;
}

export const OpenedContext = createContext<Opened | null>(null);
