import { useLingui } from "@lingui/react/macro";
import { useRef, type KeyboardEvent } from "react";
import { Markdown } from "@/ui/markdown/Markdown";
import { moved, select, wordsOf, type Stretch } from "./words";
import classes from "./kinds.module.css";

interface StepWordsProps {
  number: number;
  text: string;
  language: string;
  /** Told the words that the keys have selected. */
  onSelected: (words: string) => void;
}

/** A step of the answer whose words can be selected by the arrow keys, too. */
export function StepWords({ number, text, language, onSelected }: StepWordsProps) {
  const { t } = useLingui();
  const stretch = useRef<Stretch | null>(null);
  const direction = language === "ar" ? "rtl" : "ltr";
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = stepOf(event.key, direction === "rtl");
    if (event.ctrlKey || event.metaKey || event.altKey || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === "before" || by === "after") return neighbour(event.currentTarget, by === "after" ? 1 : -1)?.focus();
    const words = wordsOf(event.currentTarget);
    if (words.length === 0) return;
    stretch.current = moved(stretch.current, by, event.shiftKey, words.length);
    onSelected(select(words, stretch.current));
  };
  return (
    <div
      id={`words-${number}`}
      data-words
      className={classes.words}
      role="textbox"
      aria-readonly
      aria-multiline
      tabIndex={0}
      aria-label={t`Words of step ${number}`}
      aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight"
      lang={language}
      dir={direction}
      onKeyDown={press}
      onMouseDown={() => (stretch.current = null)}
    >
      <Markdown text={text} compact />
    </div>
  );
}

/** How many words a key goes on, or to which step; more words than there are: to the last one. */
function stepOf(key: string, rtl: boolean): number | "before" | "after" | undefined {
  if (key === "ArrowRight" || key === "ArrowLeft") return (key === "ArrowRight") === rtl ? -1 : 1;
  if (key === "Home" || key === "End") return key === "End" ? 1_000_000 : -1_000_000;
  if (key === "ArrowUp" || key === "ArrowDown") return key === "ArrowDown" ? "after" : "before";
  return undefined;
}

function neighbour(words: Element, by: number): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>("[data-words]")];
  return all[all.indexOf(words as HTMLElement) + by];
}
