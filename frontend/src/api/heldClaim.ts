import { useEffect, useState } from "react";
import { renewClaim, type AnyClaim } from "./claims";
import type { Shapes } from "./client";
import { Refusal } from "./http";

/** What of the project's terms was changed after the unit was taken; the claim keeps those of its beginning. */
export type Changed = Shapes["ClaimRenewed"]["changed"][number];

const renewEveryMs = 60_000;

/** Keeps the claim while the page is open; says when it is lost, and what its project has changed meanwhile. */
export function useHeldClaim({ id, token }: Pick<AnyClaim, "id" | "token">) {
  const [lost, setLost] = useState<unknown>(null);
  const [changed, setChanged] = useState<Changed[]>([]);
  useEffect(() => {
    if (lost) return;
    const renew = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const renewed = await renewClaim(id, token);
        setChanged((before) => (before.join() === renewed.changed.join() ? before : renewed.changed));
      } catch (error) {
        if (error instanceof Refusal && error.status < 500 && error.status !== 401) setLost(error);
      }
    };
    void renew();
    const timer = setInterval(() => void renew(), renewEveryMs);
    const seen = () => void renew();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
    };
  }, [id, token, lost]);
  return { lost, changed };
}
