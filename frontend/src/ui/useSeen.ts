import { useEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

/** When a place is seen: at once; in an idle moment or when it stands in the window; only when it comes near the window. */
export type Waits = "not" | "idle" | "near";

const margins = { idle: "0px", near: "1200px" };
/** What is left of an idle moment must suffice for one more place. */
const leastMs = 8;

const waiting = new Map<Element, () => void>();
const idle = new Set<Element>();
const observers: Partial<Record<Waits, IntersectionObserver>> = {};

function observerFor(waits: "idle" | "near"): IntersectionObserver {
  return (observers[waits] ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: margins[waits] },
  ));
}

let asked = 0;

/** One after the other, so that a key never waits for more than one of them. */
function inIdleMoments(moment: IdleDeadline): void {
  asked = 0;
  for (const node of idle) {
    if (moment.timeRemaining() < leastMs) break;
    idle.delete(node);
    const seen = waiting.get(node);
    if (seen) flushSync(seen);
  }
  askForIdle();
}

function askForIdle(): void {
  if (asked === 0 && idle.size > 0 && typeof requestIdleCallback !== "undefined") asked = requestIdleCallback(inIdleMoments);
}

function observe(node: Element, waits: "idle" | "near", seen: () => void): () => void {
  waiting.set(node, seen);
  observerFor(waits).observe(node);
  if (waits === "idle") {
    idle.add(node);
    askForIdle();
  }
  return () => {
    waiting.delete(node);
    idle.delete(node);
    observers[waits]?.unobserve(node);
  };
}

/** Whether a place has been seen; once seen it stays so. What it waits for is settled when it comes into being. */
export function useSeen(place: RefObject<Element | null>, waits: Waits): boolean {
  const [how] = useState(typeof IntersectionObserver === "undefined" ? "not" : waits);
  const [seen, setSeen] = useState(how === "not");
  useEffect(() => {
    if (seen || !place.current || how === "not") return;
    return observe(place.current, how, () => setSeen(true));
  }, [seen, place, how]);
  return seen;
}
