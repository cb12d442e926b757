import { TextInput, type TextInputProps } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { wholeNumber } from "@/i18n/digits";

interface WholeNumberProps extends Omit<TextInputProps, "value" | "onChange" | "min" | "max"> {
  value: number | null;
  min: number;
  max: number;
  /** Null while the field holds no number. */
  onChange: (value: number | null) => void;
}

/** A whole number in Latin or Arabic digits; arrows count. What is typed stays as typed until one leaves the field. */
export function WholeNumber({ value, min, max, onChange, ...field }: WholeNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const within = (number: number) => Math.min(max, Math.max(min, number));
  const count = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setTyped(null);
    onChange(within((value ?? 0) + by));
  };
  return (
    <TextInput
      {...field}
      dir="ltr"
      inputMode="numeric"
      value={typed ?? (value === null ? "" : String(value))}
      onKeyDown={count}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const number = wholeNumber(event.currentTarget.value);
        onChange(number === null ? null : within(number));
      }}
    />
  );
}
