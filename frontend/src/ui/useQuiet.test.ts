// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useQuiet } from "./useQuiet";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const type = () => act(() => void window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" })));

it("waits until nobody types any more, and begins anew each time", () => {
  const { result, rerender } = renderHook(({ wanted }) => useQuiet(wanted), { initialProps: { wanted: true } });
  for (let key = 0; key < 5; key += 1) {
    pass(1400);
    type();
    expect(result.current).toBe(false);
  }
  pass(1499);
  expect(result.current).toBe(false);
  pass(1);
  expect(result.current).toBe(true);
  type();
  expect(result.current, "an open window stays open").toBe(true);
  rerender({ wanted: false });
  expect(result.current).toBe(false);
  rerender({ wanted: true });
  expect(result.current).toBe(false);
  pass(1500);
  expect(result.current).toBe(true);
});
