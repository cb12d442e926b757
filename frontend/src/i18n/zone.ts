import { useSyncExternalStore } from "react";

let zone: string | undefined;
const listeners = new Set<() => void>();

/** Shows every time in this zone from now on: that of the account, wherever one travels. One unknown here is left out. */
export function showTimesIn(name: string | null | undefined): void {
  const known = name && isKnown(name) ? name : undefined;
  if (known === zone) return;
  zone = known;
  listeners.forEach((listener) => listener());
}

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The zone of the person's account; undefined (that of the browser) until it is known. */
export const useZone = () => useSyncExternalStore(listen, () => zone);
