import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const catalogue = readFileSync(new URL("./locales/ar.po", import.meta.url), "utf8");
const plurals = [...catalogue.matchAll(/^msgstr "(.*, plural, .*)"$/gm)].map(([, message]) => message ?? "");

it("has the six forms of Arabic wherever a count is shown", () => {
  expect(plurals.length).toBeGreaterThan(2);
  const forms = ["zero", "one", "two", "few", "many", "other"];
  expect(plurals.filter((message) => !forms.every((form) => new RegExp(`\\b${form} \\{`).test(message)))).toEqual([]);
});

it("asks the rules for the forms that it has", () => {
  const rules = new Intl.PluralRules("ar");
  expect([0, 1, 2, 3, 11, 100].map((count) => rules.select(count))).toEqual(["zero", "one", "two", "few", "many", "other"]);
});
