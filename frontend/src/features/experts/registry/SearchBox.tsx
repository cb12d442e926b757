import { TextInput } from "@mantine/core";
import { useDebouncedCallback, useHotkeys } from "@mantine/hooks";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState, type KeyboardEvent } from "react";
import { useFormats } from "@/i18n/format";
import { longestText } from "./asked";
import classes from "./registry.module.css";

const pauseMs = 180;

/** Asks a moment after the last key; the arrow down goes to the first who was found, Escape empties it, “/” comes here. */
export function SearchBox({ text, onAsk, onDown }: { text: string; onAsk: (text: string) => void; onDown: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  const ask = useDebouncedCallback(onAsk, pauseMs);
  useHotkeys([["/", () => box.current?.focus()]]);
  const type = (value: string) => {
    setTyped(value);
    if (value.length <= longestText) ask(value.trim());
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      onDown();
    }
    if (event.key === "Escape" && typed) type("");
  };
  const most = formats.number(longestText);
  const length = formats.number(typed.length);
  return (
    <search className={classes.search}>
      <TextInput
        ref={box}
        type="search"
        size="md"
        dir="auto"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        label={t`Search the network`}
        placeholder={t`cloud partnerships, moral philosophy, تدقيق …`}
        description={<Trans>Words, names and what is meant, in English and Arabic. Press “/” to come here, ↓ to go to who was found.</Trans>}
        value={typed}
        error={typed.length > longestText && t`A search has at most ${most} characters, this one has ${length}. Shorten it.`}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={steer}
      />
    </search>
  );
}
