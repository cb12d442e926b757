import { Trans } from "@lingui/react/macro";
import { useFormats } from "@/i18n/format";
import { Isolated } from "../Figures";
import { Runs } from "../Runs";
import classes from "./Markdown.module.css";

const piece = 10_000;

/** Cut where a line or a word ends if there is such a place; never inside a character of two units. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + piece);
    if (end < text.length) {
      const at = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf(" ", end - 1)) + 1;
      if (at > start + piece / 2) end = at;
      else if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end -= 1;
    }
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** A text that is too long to be set, as it came; the browser lays out only what is in view. */
export function LongText({ text }: { text: string }) {
  const { number } = useFormats();
  return (
    <div className={classes.long} data-long={text.length} tabIndex={0} role="group">
      <p className={classes.longNote}>
        <Trans>
          This is <Isolated>{number(text.length)}</Isolated> characters long: it is shown as it came, without formulas and tables.
        </Trans>
      </p>
      {piecesOf(text).map((words, index) => (
        <div key={index} className={classes.piece} dir="auto">
          <Runs text={words} mixed={false} />
        </div>
      ))}
    </div>
  );
}
