import { describe, expect, it } from "vitest";
import written from "./codes.json";
import { arabic, inArabic, type Saying } from "./sentences";

const sayings: Saying[] = ["refusals", "empty_queue"];

describe("the server's sentences in Arabic", () => {
  it.each(sayings)("%s: every code that the server can answer has one, and no other", (saying) => {
    expect(Object.keys(arabic[saying]).sort()).toEqual(Object.keys(written[saying]).sort());
  });
  it.each(sayings)("%s: each is Arabic, ends as a sentence, and is not used for two meanings", (saying) => {
    const sentences = Object.values(arabic[saying]);
    expect(sentences.filter((each) => !/^[\u0600-\u06FF].*[.؟]$/s.test(each))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
  it.each(sayings)("%s: the figures of the English sentence are in the Arabic one", (saying) => {
    const figures = (text: string) => [...new Set(text.match(/\d+/g) ?? [])].filter((each) => each.length > 1).sort();
    for (const [code, english] of Object.entries(written[saying])) {
      const there = figures(arabic[saying][code] ?? "");
      expect(figures(english).filter((each) => !there.includes(each)), code).toEqual([]);
    }
  });
});

describe("inArabic", () => {
  it("knows when the server said more than usual", () => {
    expect(inArabic("refusals", "claim_in_hand", written.refusals.claim_in_hand)).toMatchObject({ more: false });
    const precise = inArabic("refusals", "claim_in_hand", "You hold unit 17. Submit it or give it back first.");
    expect(precise).toEqual({ arabic: arabic.refusals.claim_in_hand, more: true });
  });
  it("does not make up a sentence for a code that it does not know", () => {
    expect(inArabic("refusals", "brand_new", "Something new.")).toEqual({ arabic: null, more: true });
  });
});
