import { describe, expect, it } from "vitest";
import { clockOf, decimalOf, formatsFor } from "./format";

describe("decimalOf", () => {
  it.each([
    [{ minor: 20000, currency: "USD" }, "200.00"],
    [{ minor: 5, currency: "USD" }, "0.05"],
    [{ minor: -5, currency: "EUR" }, "-0.05"],
    [{ minor: 1234, currency: "JPY" }, "1234"],
    [{ minor: 1234, currency: "IQD" }, "1.234"],
    [{ minor: 0, currency: "KWD" }, "0.000"],
    [{ minor: Number.MAX_SAFE_INTEGER, currency: "USD" }, "90071992547409.91"],
  ])("%o is %s", (amount, decimal) => expect(decimalOf(amount)).toBe(decimal));
});

describe("formats", () => {
  it("shows money exactly, with Latin digits in both languages", () => {
    for (const locale of ["en", "ar"]) {
      expect(formatsFor(locale).money({ minor: 9007199254740991, currency: "USD" })).toBe("90,071,992,547,409.91\u00a0USD");
    }
  });
  it("signs a lift and leaves zero without a sign", () => {
    expect(formatsFor("en").points(0.65)).toBe("+65");
    expect(formatsFor("en").points(-0.025)).toBe("−2.5");
    expect(formatsFor("en").points(0)).toBe("0");
  });
  it("writes an Arabic date with Latin digits", () => {
    expect(formatsFor("ar").date("2026-11-22T10:00:00Z", "UTC")).toMatch(/22 .* 2026/);
  });
});

describe("times", () => {
  const noon = "2026-11-22T12:00:00Z";
  const browsers = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const elsewhere = browsers === "Asia/Amman" ? "Asia/Tokyo" : "Asia/Amman";

  it("are of the person's zone, which is named where the browser's clock shows another", () => {
    const plain = formatsFor("en", browsers);
    const away = formatsFor("en", elsewhere);
    expect(plain.time(noon)).toBe(formatsFor("en").time(noon));
    expect(away.time(noon)).toMatch(elsewhere === "Asia/Amman" ? /^15:00 GMT\+3$/ : /^21:00 GMT\+9$/);
    expect(away.dateTime(noon)).toMatch(/GMT\+/);
    expect(away.date(noon)).not.toMatch(/GMT/);
  });

  it("leave a day the day that it is, and a zone that is asked for without a name", () => {
    expect(formatsFor("en", "America/Los_Angeles").date("2026-11-22")).toBe("22 Nov 2026");
    expect(formatsFor("en", elsewhere).time(noon, "Asia/Kathmandu")).toBe("17:45");
  });
});

describe("clockOf", () => {
  it.each([[0, "0:00:00"], [61, "0:01:01"], [12600, "3:30:00"], [-4, "0:00:00"]])("%d s is %s", (seconds, text) =>
    expect(clockOf(seconds)).toBe(text),
  );
});
