import { useEffect, useState, type RefObject } from "react";

const ahead = "1200px";
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

function observe(node: Element, seen: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: ahead },
  );
  waiting.set(node, seen);
  observer.observe(node);
  return () => {
    waiting.delete(node);
    observer?.unobserve(node);
  };
}

/** Whether a place has ever come near the window. One of a few is there at once; only a long list waits. */
export function useSeen(place: RefObject<Element | null>, wait: boolean): boolean {
  const [seen, setSeen] = useState(!wait || typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (seen || !place.current) return;
    return observe(place.current, () => setSeen(true));
  }, [seen, place]);
  return seen;
}
