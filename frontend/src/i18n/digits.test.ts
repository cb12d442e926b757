import { describe, expect, it } from "vitest";
import { western, wholeNumber } from "./digits";

describe("western", () => {
  it.each([["٣٫٥", "3.5"], ["١٬٢٠٠", "1,200"], ["۱۲", "12"], ["−٥", "-5"], ["12 * ٣", "12 * 3"]])("%s is %s", (written, plain) =>
    expect(western(written)).toBe(plain),
  );
});

describe("wholeNumber", () => {
  it.each([["٢٠", 20], ["20", 20], ["۲۰", 20], ["-٣", -3], ["−3", -3], ["١٬٠٠٠", 1000], ["", null], ["-", null], ["٢٫٥", null], ["two", null]])(
    "%s is %s",
    (written, number) => expect(wholeNumber(written)).toBe(number),
  );
});
