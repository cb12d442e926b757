import { expect, it } from "vitest";
import { snippet } from "./snippet";

it("keeps the words of a table and drops its rules", () => {
  expect(snippet("Figures of a city:\n\n| | |\n|---|---:|\n| rides | 52,000 |\n| fare | $11.50 |")).toBe("Figures of a city: · rides · 52,000 · fare · $11.50");
});

it("drops emphasis", () => expect(snippet("a **gross** margin of `38%`")).toBe("a gross margin of 38%"));
it("leaves Arabic as it is", () => expect(snippet("كم تبلغ\nبعد سنتين؟")).toBe("كم تبلغ بعد سنتين؟"));
