import { useSyncExternalStore } from "react";

/** Set when the server says in mid-work that the session is over; the page stays and asks to sign in in place. */
let lost = false;
const listeners = new Set<() => void>();

export function setSessionLost(value: boolean): void {
  if (lost === value) return;
  lost = value;
  listeners.forEach((tell) => tell());
}

export function useSessionLost(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => lost,
  );
}
