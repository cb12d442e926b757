import { useEffect, useRef, useState } from "react";
import { onInput } from "./activity";
import { renewClaim, type AnyClaim } from "./claims";
import { ClaimTime, type ClaimStanding } from "./claimTime";
import type { Shapes } from "./client";
import { Refusal } from "./http";

/** What of the project's terms was changed after the unit was taken; the claim keeps those of its beginning. */
export type Changed = Shapes["ClaimRenewed"]["changed"][number];

/** A claim on which nobody has worked for long: it ends soon, or has ended. */
export interface Ending {
  standing: Exclude<ClaimStanding, "held">;
  at: string;
}

const lookEveryMs = 10_000;

/**
 * Holds the claim while somebody works on it: by input, or by thinking that they marked. A page that is merely open lets
 * it go, after a warning. Says when it is lost, and what its project has changed meanwhile.
 */
export function useHeldClaim({ id, token, expires_at, project }: Pick<AnyClaim, "id" | "token" | "expires_at" | "project">, thinking: boolean) {
  const [lost, setLost] = useState<unknown>(null);
  const [changed, setChanged] = useState<Changed[]>([]);
  const [ending, setEnding] = useState<Ending | null>(null);
  const thinks = useRef(thinking);
  useEffect(() => {
    thinks.current = thinking;
  }, [thinking]);
  const minutes = project.claim_minutes;
  const [time] = useState(() => new ClaimTime(minutes, Date.parse(expires_at), Date.now()));
  useEffect(() => {
    if (lost) return;
    const look = () => {
      const standing = time.standing(Date.now());
      setEnding((before) => (standing === "held" ? null : before?.standing === standing ? before : { standing, at: new Date(time.endsAt).toISOString() }));
    };
    let asking = false;
    const renew = async () => {
      const sent = Date.now();
      asking = true;
      time.renewing(sent);
      try {
        const renewed = await renewClaim(id, token);
        time.renewed(sent);
        setChanged((before) => (before.join() === renewed.changed.join() ? before : renewed.changed));
      } catch (error) {
        if (error instanceof Refusal && error.status < 500 && error.status !== 401) setLost(error);
        else time.failed();
      }
      asking = false;
      look();
    };
    const tick = () => {
      if (thinks.current) time.noteWork(Date.now());
      if (!asking && time.isDue(Date.now())) void renew();
      else look();
    };
    const worked = () => {
      time.noteWork(Date.now());
      if (time.standing(Date.now()) !== "held") tick();
    };
    const cameBack = () => {
      if (document.visibilityState !== "visible") return;
      time.noteWork(Date.now());
      tick();
    };
    tick();
    const timer = setInterval(tick, lookEveryMs);
    const deaf = onInput(worked);
    document.addEventListener("visibilitychange", cameBack);
    window.addEventListener("focus", cameBack);
    return () => {
      clearInterval(timer);
      deaf();
      document.removeEventListener("visibilitychange", cameBack);
      window.removeEventListener("focus", cameBack);
    };
  }, [id, token, lost, time]);
  return { lost, changed, ending };
}
