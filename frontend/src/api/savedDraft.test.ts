// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createElement, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Claim } from "./claims";
import { forgetLocal, keep, readKept, reopen } from "./draftStore";
import { OpenedContext } from "./opened";
import { useSavedDraft } from "./savedDraft";

const claim = { id: 7, token: 3, draft: null } as unknown as Claim;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const lost = vi.fn();

beforeEach(() => {
  document.cookie = "csrftoken=here";
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.stubGlobal("indexedDB", new IDBFactory());
  reopen();
  lost.mockClear();
});
afterEach(async () => {
  cleanup();
  await act(() => vi.advanceTimersByTimeAsync(0));
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

function withServer(reply: () => Response) {
  const fetch = vi.fn((_request: Request) => Promise.resolve(reply()));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const opened = (props: { children: ReactNode }) =>
  createElement(OpenedContext, { value: { claimId: 7, page: "here.1", start: null, remember: () => undefined, lose: lost } }, props.children);
const draft = (given: Claim = claim) => renderHook(() => useSavedDraft(given, () => ({ text: "" })), { wrapper: opened });
const kept = () => vi.waitFor(async () => expect(await readKept(7)).not.toBeNull()).then(() => readKept(7));

describe("useSavedDraft", () => {
  it("keeps each change in the browser at once and sends it after a pause, once", async () => {
    const fetch = withServer(() => answer(200, { revision: 2, saved_at: "" }));
    const { result } = draft();
    act(() => result.current.change(() => ({ text: "a" })));
    act(() => result.current.change(() => ({ text: "ab" })));
    await vi.waitFor(async () => expect(await readKept(7)).toMatchObject({ revision: 2, confirmed: 0, page: "here.1", body: { text: "ab" } }));
    expect(fetch).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(999));
    await vi.waitFor(() => expect(result.current.state).toBe("saved"));
    expect(fetch).toHaveBeenCalledTimes(1);
    const request = fetch.mock.calls[0]?.[0];
    expect(await request?.json()).toEqual({ token: 3, revision: 2, page: "here.1", body: { text: "ab", page: "here.1" } });
    expect(await readKept(7)).toMatchObject({ confirmed: 2 });
    expect(localStorage.length).toBe(0);
  });

  it("tries again while the server is away and says so", async () => {
    let up = false;
    const fetch = withServer(() => answer(up ? 200 : 503, {}));
    const { result } = draft();
    act(() => result.current.change(() => ({ text: "a" })));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await vi.waitFor(() => expect(result.current.state).toBe("unsent"));
    up = true;
    await act(() => vi.advanceTimersByTimeAsync(3000));
    await vi.waitFor(() => expect(result.current.state).toBe("saved"));
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each([
    [401, "not_signed_in", "signed-out"],
    [409, "claim_ended", "refused"],
    [409, "open_elsewhere", "elsewhere"],
  ])("keeps the words at %i %s", async (status, code, state) => {
    const fetch = withServer(() => answer(status, { code, page: "there.1", seen_at: "2026-11-20T12:00:00Z" }));
    const { result } = draft();
    act(() => result.current.change(() => ({ text: "a" })));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    await vi.waitFor(() => expect(result.current.state).toBe(state));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(lost).toHaveBeenCalledTimes(code === "open_elsewhere" ? 1 : 0);
    expect(await kept()).toMatchObject({ revision: 1, body: { text: "a" } });
  });

  it("uses the local storage where there is no IndexedDB, and says where there is neither", async () => {
    withServer(() => answer(503, {}));
    vi.stubGlobal("indexedDB", undefined);
    reopen();
    const { result } = draft();
    act(() => result.current.change(() => ({ text: "a" })));
    expect(await kept()).toMatchObject({ body: { text: "a" } });
    expect(result.current.keeps).toBe(true);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
    act(() => result.current.change(() => ({ text: "ab" })));
    await vi.waitFor(() => expect(result.current.keeps).toBe(false));
    expect(result.current.body).toEqual({ text: "ab" });
    vi.restoreAllMocks();
  });

  it("starts from the words of the server without a page", () => {
    withServer(() => answer(200, {}));
    const body = { text: "old", page: "there.1" } as unknown as Record<string, never>;
    const given = { ...claim, draft: { revision: 4, body, saved_at: "2026-11-20T12:00:00Z" } };
    const { result } = renderHook(() => useSavedDraft(given, () => ({ text: "" })));
    expect(result.current.body).toEqual({ text: "old" });
  });

  it("takes what a stored draft does not hold from an empty one", () => {
    withServer(() => answer(200, {}));
    const given = { ...claim, draft: { revision: 4, body: {} as Record<string, never>, saved_at: "2026-11-20T12:00:00Z" } };
    const { result } = renderHook(() => useSavedDraft(given, () => ({ text: "" })));
    expect(result.current.body).toEqual({ text: "" });
  });
});

it("forgets what was handed in, and what is older than a month", async () => {
  const words = { revision: 1, confirmed: 0, page: "", at: Date.now(), body: "a" };
  await keep(7, words);
  await keep(8, { ...words, at: Date.now() - 40 * 24 * 3600_000 });
  await forgetLocal(7);
  expect(await readKept(7)).toBeNull();
  reopen();
  await vi.waitFor(async () => expect(await readKept(8)).toBeNull());
});
