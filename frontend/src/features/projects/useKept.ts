import { useState } from "react";

/** A text that survives a closed tab: kept in this browser until it is sent or thrown away. */
export function useKept(key: string): [string | null, (text: string | null) => void] {
  const [text, setText] = useState<string | null>(() => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  });
  const keep = (next: string | null) => {
    setText(next);
    try {
      if (next === null) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // A browser that keeps nothing still works; only a closed tab loses the text.
    }
  };
  return [text, keep];
}
