import { useCallback, useEffect, useRef } from "react";

export const pauseMs = 600;
export const retryMs = 3000;

/**
 * Sends what is typed: now, after a pause, again after as many milliseconds as `sendOnce` answers (0: there is nothing
 * to try), and when the page is left.
 */
export function useSending(sendOnce: (leaving: boolean) => Promise<number>) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const send = useCallback(
    async (leaving = false) => {
      hold();
      const again = async (): Promise<void> => {
        const wait = await sendOnce(leaving);
        if (wait > 0) timer.current = setTimeout(() => void again(), wait);
      };
      await again();
    },
    [hold, sendOnce],
  );
  const sendSoon = useCallback(() => {
    hold();
    timer.current = setTimeout(() => void send(), pauseMs);
  }, [hold, send]);

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === "hidden") void send(true);
    };
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("pagehide", leaving);
    return () => {
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("pagehide", leaving);
      void send();
    };
  }, [send]);

  return { send, sendSoon, hold };
}
