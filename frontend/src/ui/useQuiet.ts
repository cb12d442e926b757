import { useEffect, useState } from "react";

const pauseMs = 1500;

/**
 * True once something is wanted and nobody has pressed a key for a moment: what opens over a page while somebody types
 * would take the words that were meant for it.
 */
export function useQuiet(wanted: boolean): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const wait = () => setTimeout(() => setQuiet(true), pauseMs);
    let timer = wait();
    const again = () => {
      clearTimeout(timer);
      timer = wait();
    };
    window.addEventListener("keydown", again, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", again, true);
      setQuiet(false);
    };
  }, [wanted]);
  return wanted && quiet;
}
