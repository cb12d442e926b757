import { describe, expect, it } from "vitest";
import type { Kept } from "./draftStore";
import { newest, type Stored } from "./newest";

const here = (revision: number, confirmed: number, page = "a"): Kept<string> => ({ revision, confirmed, page, at: 1, body: "here" });
const there = (revision: number, page = "a"): Stored<string> => ({ revision, page, at: 2, body: "there" });

describe("newest", () => {
  it.each<[string, Kept<string> | null, Stored<string> | null, string | undefined, boolean]>([
    ["nothing anywhere", null, null, undefined, false],
    ["only the browser", here(3, 0), null, "here", false],
    ["only the server", null, there(3), "there", false],
    ["same page, browser ahead", here(5, 3), there(4), "here", false],
    ["same page, an answer was lost", here(5, 3), there(5), "here", false],
    ["same page, server ahead", here(3, 3), there(4), "there", false],
    ["another page, nothing unsent here", here(3, 3), there(4, "b"), "there", false],
    ["another page, already known here", here(6, 4), there(4, "b"), "here", false],
    ["another page, unsent words here", here(6, 3), there(4, "b"), "here", true],
    ["another page with the same number, unsent words here", here(4, 3), there(4, "b"), "here", true],
    ["a page without a name, unsent words here", here(6, 3), there(4, ""), "here", true],
  ])("%s", (_name, local, server, words, conflict) => {
    const start = newest(local, server);
    expect(start?.kept.body).toBe(words);
    expect(start ? start.conflict !== null : false).toBe(conflict);
  });

  it("goes on above what the server has", () => {
    expect(newest(here(5, 3), there(4))?.kept).toMatchObject({ revision: 5, confirmed: 4 });
    expect(newest(here(5, 3), there(4, "b"))?.kept).toMatchObject({ revision: 5, confirmed: 3 });
  });
});
