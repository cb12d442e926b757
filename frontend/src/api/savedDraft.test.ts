// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Claim } from "./claims";
import { forgetLocal, newest, readLocal, useSavedDraft } from "./savedDraft";

const claim = { id: 7, token: 3, draft: null } as unknown as Claim;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function withServer(reply: () => Response) {
  const fetch = vi.fn((_request: Request) => Promise.resolve(reply()));
  vi.stubGlobal("fetch", fetch);
  vi.stubGlobal("Request", class extends Request {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === "string" ? `http://localhost${input}` : input, init);
    }
  });
  return fetch;
}

describe("newest", () => {
  it("prefers the higher revision, and this browser on a tie", () => {
    expect(newest({ revision: 2, body: "a" }, { revision: 3, body: "b" })?.body).toBe("b");
    expect(newest({ revision: 3, body: "a" }, { revision: 3, body: "b" })?.body).toBe("a");
    expect(newest(null, { revision: 1, body: "b" })?.body).toBe("b");
    expect(newest(null, null)).toBeNull();
  });
});

describe("useSavedDraft", () => {
  it("keeps each change in the browser at once and sends it after a pause, once", async () => {
    const fetch = withServer(() => answer(200, { revision: 2, saved_at: "" }));
    const { result } = renderHook(() => useSavedDraft(claim, () => ({ text: "" })));
    act(() => result.current.change(() => ({ text: "a" })));
    act(() => result.current.change(() => ({ text: "ab" })));
    expect(readLocal(7)).toEqual({ revision: 2, body: { text: "ab" } });
    expect(fetch).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(999));
    expect(fetch).toHaveBeenCalledTimes(1);
    const request = fetch.mock.calls[0]?.[0];
    expect(await request?.json()).toEqual({ token: 3, revision: 2, body: { text: "ab" } });
    expect(result.current.state).toBe("saved");
  });

  it("tries again while the server is away and says so", async () => {
    let up = false;
    const fetch = withServer(() => answer(up ? 200 : 503, {}));
    const { result } = renderHook(() => useSavedDraft(claim, () => ({ text: "" })));
    act(() => result.current.change(() => ({ text: "a" })));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(result.current.state).toBe("unsent");
    up = true;
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(result.current.state).toBe("saved");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("stops at a refusal and keeps the words", async () => {
    const fetch = withServer(() => answer(409, { code: "claim_lost" }));
    const { result } = renderHook(() => useSavedDraft(claim, () => ({ text: "" })));
    act(() => result.current.change(() => ({ text: "a" })));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(result.current.state).toBe("refused");
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(readLocal(7)).toEqual({ revision: 1, body: { text: "a" } });
  });

  it("starts from the words of this browser where they are newer", () => {
    withServer(() => answer(200, {}));
    localStorage.setItem("preceptor.draft.7", JSON.stringify({ revision: 5, body: { text: "kept" } }));
    const { result } = renderHook(() => useSavedDraft({ ...claim, draft: { revision: 4, body: { text: "old" }, saved_at: "" } }, () => ({ text: "" })));
    expect(result.current.body).toEqual({ text: "kept" });
    forgetLocal(7);
    expect(readLocal(7)).toBeNull();
  });
});
