import { describe, expect, it } from "vitest";
import { unsaidText } from "./remarkDraft";

describe("unsaidText", () => {
  it("goes on with words of this browser that never reached the server", () => expect(unsaidText({ text: "here", sent: false }, "there")).toBe("here"));
  it("goes on with the server's words otherwise: they may come from another device", () => expect(unsaidText({ text: "here", sent: true }, "there")).toBe("there"));
  it("begins with nothing", () => expect(unsaidText(null, undefined)).toBe(""));
});
