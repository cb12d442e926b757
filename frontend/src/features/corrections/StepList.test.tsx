// @vitest-environment jsdom
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { AttemptStep, Claim } from "@/api/claims";
import { emptyDraft, rate, type WorkDraft } from "./draft";
import { StepList } from "./StepList";
import type { Work } from "./useWork";

// A browser whose fields grow by themselves; what a page asks before it is drawn must be there before it is loaded.
vi.hoisted(() => Object.assign(globalThis, { CSS: { supports: () => true } }));
beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
});
afterEach(cleanup);
vi.setConfig({ testTimeout: 60_000 });
i18n.load("en", {});
i18n.activate("en");

const steps: AttemptStep[] = Array.from({ length: 8 }, (_, index) => ({ index, start: 0, end: 5, text: `a = ${index}`, check: "none" }));
const claim = { attempt: { id: 1, steps, model_version: "m" }, problem: { language: "en" }, error_kinds: [], history: [] } as unknown as Claim;
const still = { setCurrent: () => undefined, judge: () => undefined };
const change = () => undefined;
/** Asks no server; what arithmetic says of the steps comes after them. */
const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });

function List({ draft, current = 0, protocol = "first_error" }: { draft: WorkDraft; current?: number; protocol?: "first_error" | "every_step" }) {
  const work = { ...still, steps, protocol, current, saved: { body: draft, change } } as unknown as Work;
  return (
    <MantineProvider>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <StepList claim={claim} work={work} />
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  );
}

/** The steps in which anything changed from one draft to the next. */
function touched(before: WorkDraft, after: WorkDraft): string[] {
  const { container, rerender } = render(<List draft={before} />);
  const watch = new MutationObserver(() => undefined);
  watch.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  rerender(<List draft={after} />);
  const rows = watch.takeRecords().map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest("li[id^=step-]")?.id ?? "outside");
  return [...new Set(rows)];
}

const [first, second] = steps as [AttemptStep, AttemptStep];
const bad = rate(emptyDraft(), second, -1);

it("draws only the step that was rated, however many follow", () => {
  expect(touched(emptyDraft(), rate(emptyDraft(), first, 1))).toEqual(["step-0"]);
  expect(touched(emptyDraft(), bad)).toEqual(["step-1"]);
});

it("opens a bad step, and marks it as the last that is asked for where nothing after it is", () => {
  const one = render(<List draft={bad} />).container;
  expect(one.querySelectorAll("[data-last]").length).toBe(1);
  expect(one.querySelector("#step-1[data-last] #rewrite-1")).not.toBeNull();
  cleanup();
  const every = render(<List draft={rate(bad, first, -1)} protocol="every_step" />).container;
  expect(every.querySelectorAll("[data-last]").length).toBe(0);
  expect(every.querySelectorAll("textarea[id^=rewrite-]").length).toBe(2);
});

it("opens no bad step behind the first where nothing after it is asked for", () => {
  const page = render(<List draft={rate(bad, first, -1)} />).container;
  expect([...page.querySelectorAll("textarea[id^=rewrite-]")].map(({ id }) => id)).toEqual(["rewrite-0"]);
});
