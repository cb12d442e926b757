import { useWord } from "@/i18n/words";
import { Mark, type Tone } from "./Marks";

const tones: Record<string, Tone> = {
  done: "good",
  accepted: "good",
  approved: "good",
  active: "good",
  settled: "good",
  delivered: "good",
  pair_same: "accent",
  pair_open: "unsure",
  running: "accent",
  in_transit: "accent",
  returned: "bad",
  claimed: "accent",
  failed: "bad",
  expired: "unsure",
  lapsed: "unsure",
  declined: "unsure",
  withdrawn: "unsure",
  stopped: "unsure",
  cancelled: "unsure",
  set_aside: "unsure",
};

export function StateMark({ state }: { state: string }) {
  const word = useWord();
  return (
    <Mark tone={tones[state] ?? "quiet"} moving={state === "running"}>
      {word("state", state)}
    </Mark>
  );
}
