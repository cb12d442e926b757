// @vitest-environment jsdom
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadTypesetter } from "./Formula";
import { Markdown } from "./Markdown";

beforeAll(loadTypesetter);
afterEach(cleanup);

i18n.load("en", {});
i18n.activate("en");
const shown = (text: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <Markdown text={text} />
    </I18nProvider>,
  ).container;

describe("a hostile text", () => {
  it("brings no script, no frame, no image, no link and no handler", () => {
    const page = shown(
      [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![pixel](https://evil.example/p.png)",
        "[click](javascript:alert(1))",
        "[open](https://evil.example)",
        "<iframe src='https://evil.example'></iframe>",
        "<style>*{display:none}</style>",
        "$\\href{javascript:alert(1)}{x}$ and $\\includegraphics{https://evil.example/a.png}$",
      ].join("\n\n"),
    );
    expect(page.querySelector("script, iframe, img, a, style, form, input, object")).toBeNull();
    expect([...page.querySelectorAll("*")].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith("on"))).toEqual([]);
    expect(page.textContent).toContain("<script>alert(1)</script>");
  });

  it("says where a link points, unless that would act", () => {
    const titles = [...shown("[a](https://a.example/b) [c](javascript:alert(1)) [d][e] ![f](data:text/html,x)\n\n[e]: /g").querySelectorAll("span")].map((each) => each.title);
    expect(titles).toEqual(["https://a.example/b", "", "/g", ""]);
  });

  it("shows characters that turn the text around", () => {
    expect(shown("price \u202E100").querySelector("mark")?.textContent).toBe("U+202E");
  });

  it("shows them in code and inside formulas, and joiners that only hide something in a Latin word", () => {
    const names = (text: string) => [...shown(text).querySelectorAll("mark")].map((each) => each.textContent);
    expect(names("`a\u200Bb` and hid\u200Dden, ze\uFEFFro \u{E0041}")).toEqual(["U+200B", "U+200D", "U+FEFF", "U+E0041"]);
    expect(names("می\u200Cخواهم")).toEqual([]);
    expect(shown("$\\text{4\u202E2}$ and $x\u2066$").textContent).toMatch(/U\+202E.*U\+2066/s);
  });

  it("shows a line of a megabyte as it came, in pieces, at once", () => {
    const text = "12 + 30 = 42 and ".repeat(60_000).slice(0, 999_990) + "\u202E";
    const before = performance.now();
    const page = shown(text);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect([...page.querySelectorAll("div[dir=auto]")].map((each) => each.textContent).join("")).toBe(text.replace("\u202E", "U+202E"));
    expect(page.querySelector("p")?.textContent).toContain("999,991");
  });

  it("survives a formula that defines itself without end", () => {
    const before = performance.now();
    const page = shown("$\\def\\a{\\a\\a}\\a$ and $\\frac{1}{$");
    expect(performance.now() - before).toBeLessThan(100);
    expect(page.textContent).toContain("and");
    expect(page.querySelectorAll(".katex-error").length).toBeGreaterThan(0);
  });
});

describe("typesetting", () => {
  it("sets a formula and leaves money alone", () => {
    const page = shown("It costs $40,000 where $x^2$ holds, up to $50,000.");
    expect(page.querySelectorAll(".katex")).toHaveLength(1);
    expect(page.textContent).toContain("It costs $40,000 where");
    expect(page.textContent).toContain("up to $50,000.");
  });
  it("sets tables", () => {
    const page = shown("| Item | Cost |\n|---|---|\n| Rent | $5,000 |");
    expect(page.querySelectorAll("td")).toHaveLength(2);
    expect(page.textContent).not.toContain("|");
  });
  it("sets lists close together or apart, as they were written, and counts on", () => {
    expect(shown("- a\n- b").querySelectorAll("li > p")).toHaveLength(0);
    expect(shown("- a\n\n- b").querySelectorAll("li > p")).toHaveLength(2);
    expect(shown("4. a\n5. b").querySelector("ol")?.start).toBe(4);
  });
  it("leaves an empty corner of a table without a header", () => {
    const page = shown("| | 2021 |\n|:--|--:|\n| Rent | $5,000 |");
    expect([...page.querySelectorAll("th")].map((each) => each.textContent)).toEqual(["2021"]);
    expect(page.querySelectorAll("thead td")).toHaveLength(1);
    expect(page.querySelector("th")?.style.textAlign).toBe("right");
  });
  it("isolates figures and formulas inside Arabic", () => {
    const page = shown("الشرط 40,000·1.06^t >= 125,000 و $x \\ge 1$ صحيح");
    expect(page.querySelector("p")?.getAttribute("dir")).toBe("auto");
    const isolated = [...page.querySelectorAll("bdi[dir=ltr]")];
    expect(isolated[0]?.textContent).toBe("40,000·1.06^t >= 125,000");
    expect(isolated.some((each) => each.querySelector(".katex"))).toBe(true);
  });
  it("reads four spaces as words, not as code, and one tilde as about", () => {
    const page = shown("    a line\n\n~5 and ~6");
    expect(page.querySelector("pre, del")).toBeNull();
  });
});

it("keeps a comma with the formula before it", () => {
  const tied = shown("so $x^2$, and").querySelector(".tied");
  expect(tied?.textContent?.endsWith(",")).toBe(true);
  expect(tied?.querySelector(".katex")).not.toBeNull();
});
