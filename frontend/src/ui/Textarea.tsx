import { Textarea as MeasuredTextarea, type TextareaProps } from "@mantine/core";

/**
 * Whether the browser itself lets a field grow with its words. Measuring them in a hidden copy instead lays out the
 * whole page at every key, for every field on it: 33 ms of a key in an answer of 500 steps.
 */
const grows = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

const growing = (rows: number) => ({ input: { fieldSizing: "content" as const, minBlockSize: `calc(${rows} * 1lh + 2 * var(--input-padding-y, 0.4rem) + 2px)` } });

/** A field for words that is as high as they are. */
export function Textarea({ minRows = 1, ...props }: TextareaProps) {
  if (!grows) return <MeasuredTextarea autosize minRows={minRows} {...props} />;
  return <MeasuredTextarea autosize={false} styles={growing(minRows)} {...props} />;
}
