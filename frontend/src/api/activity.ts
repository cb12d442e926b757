/** Input that only a person makes: a page that scrolls or redraws by itself is not one who works. */
const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Calls `notice` at every key, touch, turn of the wheel and movement of the pointer. Returns how to end it. */
export function onInput(notice: () => void): () => void {
  const hear = (event: Event) => {
    // A browser sends a movement of nothing where the page moves under a pointer that rests.
    if (event instanceof PointerEvent && event.type === "pointermove" && event.movementX === 0 && event.movementY === 0) return;
    notice();
  };
  kinds.forEach((kind) => window.addEventListener(kind, hear, { passive: true, capture: true }));
  return () => kinds.forEach((kind) => window.removeEventListener(kind, hear, { capture: true }));
}
