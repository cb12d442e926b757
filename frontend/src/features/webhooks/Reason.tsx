import { useWord } from "@/i18n/words";

const beginnings: [string, string][] = [
  ["There was no answer", "silent"],
  ["The connection failed", "broken"],
  ["The host of this address", "unknown"],
  ["This address leads inside", "inside"],
  ["The other side answered 410", "gone"],
  ["The other side answered", "refused"],
  ["Stopped by hand", "stopped"],
  ["Nothing arrived for", "days"],
];

/** Why a message did not arrive, or nothing is sent, in the words of the page; what is not known stands as it came. */
export function Reason({ said }: { said: string }) {
  const word = useWord();
  const known = beginnings.find(([beginning]) => said.startsWith(beginning));
  return known ? <>{word("webhook_reason", known[1])}</> : <bdi>{said}</bdi>;
}
