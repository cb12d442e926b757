import { hasRightToLeft } from "./markdown/isolate";
import { Runs } from "./Runs";

/** What somebody has written in plain words: inside Arabic, sums and figures keep their own order. */
export function Said({ text }: { text: string }) {
  return <Runs text={text} mixed={hasRightToLeft(text)} />;
}
