// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { moved, select, wordsOf } from "./words";

function page(html: string): Element {
  document.body.innerHTML = `<div data-step="0">${html}</div>`;
  return document.body.firstElementChild ?? document.body;
}

describe("words by keyboard", () => {
  it("are those of the page in order, and a formula is one", () => {
    const words = wordsOf(page('<p>Years: <b>3.5 / 0.06</b></p> <span class="katex"><i>ln</i> <i>x</i></span> left'));
    expect(words.map(String)).toEqual(["Years:", "3.5", "/", "0.06", "ln x", "left"]);
  });
  it("go on, back, and not beyond the ends", () => {
    expect(moved(null, 1, false, 3)).toEqual({ anchor: 0, focus: 0 });
    expect(moved(null, 1_000_000, false, 3)).toEqual({ anchor: 2, focus: 2 });
    expect(moved({ anchor: 0, focus: 2 }, 1, false, 3)).toEqual({ anchor: 2, focus: 2 });
    expect(moved({ anchor: 2, focus: 2 }, -1, true, 3)).toEqual({ anchor: 2, focus: 1 });
    expect(moved({ anchor: 1, focus: 0 }, -1, true, 3)).toEqual({ anchor: 1, focus: 0 });
  });
  it("are selected whichever end was first", () => {
    const words = wordsOf(page("<p>one <b>two</b> three</p>"));
    expect(select(words, { anchor: 2, focus: 1 })).toBe("two three");
  });
});
