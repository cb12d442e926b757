// @vitest-environment jsdom
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import written from "@/i18n/codes.json";
import { loadSentences } from "@/i18n/serverSentences";
import { ServerSentence } from "./ServerSentence";

beforeAll(loadSentences);
afterEach(cleanup);

function shown(language: string, code: string, said: string, about?: "empty_queue") {
  i18n.load(language, {});
  i18n.activate(language);
  return render(
    <I18nProvider i18n={i18n}>
      <ServerSentence code={code} said={said} about={about} />
    </I18nProvider>,
  ).container;
}

describe("a sentence of the server", () => {
  it("stays as it is in English", () => {
    expect(shown("en", "own_work", written.refusals.own_work).textContent).toBe(written.refusals.own_work);
  });
  it("is in Arabic alone where the Arabic says it all", () => {
    expect(shown("ar", "own_work", written.refusals.own_work).textContent).toBe("هذا تصحيحك أنت. يراجعه غيرك.");
    expect(shown("ar", "own_work", written.empty_queue.own_work, "empty_queue").textContent).toMatch(/^ما ينتظر المراجعة/);
  });
  it("keeps the original beside it, isolated, where that has figures or names", () => {
    const page = shown("ar", "claim_in_hand", "You hold unit 17. Submit it or give it back first.");
    expect(page.textContent).toContain("لديك وحدة أخرى قيد العمل");
    expect(page.querySelector("bdi[dir=ltr][lang=en]")?.textContent).toContain("unit 17");
  });
  it("is shown as it came where the code is unknown", () => {
    expect(shown("ar", "brand_new", "Something new.").textContent).toBe("Something new.");
  });
});
