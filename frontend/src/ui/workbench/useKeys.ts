import { useEffect, useRef } from "react";

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** Fields that take letters; a box to tick takes none, so the letters of the page go on acting there. */
const writing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** Name of a pressed key as the maps below spell it: "Mod+Enter", "?", "ArrowDown", "1". */
export function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  return mod + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/**
 * Keys of a page. While somebody writes only those with Mod and Escape act, so that a "1" can be typed.
 * An open window has its own keys; those of the page act again as soon as it is closed.
 * Arabic letters stand on other keys of a keyboard: letters are taken by the place of the key.
 */
export function useKeys(keys: KeyMap, active = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      if (document.querySelector("dialog[open]")) return;
      const typing = event.target instanceof Element && event.target.closest(writing) !== null;
      const name = keyName(event);
      if (typing && !name.startsWith("Mod+") && name !== "Escape") return;
      const place = /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1]?.toLowerCase();
      const action = latest.current[name] ?? (name.startsWith("Mod+") || !place ? undefined : latest.current[place]);
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [active]);
}
