// @vitest-environment jsdom
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { WordDiff } from "./WordDiff";

afterEach(cleanup);
i18n.load("en", {});
i18n.activate("en");

const shown = (before: string, after: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <WordDiff before={before} after={after} />
    </I18nProvider>,
  ).container;

it("shows what hides, also in the words that went and came", () => {
  const page = shown("sum \u202E12", "sum 1\u200B3");
  expect(page.querySelector("del mark")?.textContent).toBe("U+202E");
  expect(page.querySelector("ins mark")?.textContent).toBe("U+200B");
  expect(page.textContent).not.toMatch(/[\u200B\u202E]/);
});

it("keeps figures in order inside Arabic words that changed", () => {
  const page = shown("الشرط 40,000 ريال", "الشرط 40,000·1.06^t ≥ 125,000 ريال");
  expect(page.querySelectorAll("bdi[dir=ltr]").length).toBeGreaterThan(0);
});

it("keeps what TeX has between figures in its place, too", () => {
  const page = shown("إذن $1.1336$.", "إذن $1.06 \\cdot 1.06 = 1.1236$.");
  const formula = page.querySelector("bdi[dir=ltr]");
  expect(formula?.textContent).toContain("\\cdot 1.06");
  expect(formula?.querySelectorAll("ins").length).toBeGreaterThan(0);
});

it("keeps a formula whole where a figure of it has changed, and the sentence around it", () => {
  const page = shown("إذن $1.06^2 = 1.1336$.\nالناتج 12, ثم 13", "إذن $1.06^2 = 1.1236$.\nالناتج 12, ثم 14");
  const formulas = [...page.querySelectorAll("bdi[dir=ltr]")].map((each) => each.textContent);
  expect(formulas).toEqual(["$1.06^2 = 1.13361.1236$", "12", "1314"]);
  expect(page.textContent).toBe("إذن $1.06^2 = 1.13361.1236$.\nالناتج 12, ثم 1314");
});

it("does not compare what nobody could read", () => {
  const before = performance.now();
  expect(shown("a ".repeat(100_000), "b ".repeat(100_000)).textContent).toContain("too long");
  expect(performance.now() - before).toBeLessThan(1_000);
});
