import { describe, expect, it } from "vitest";
import { pairsOf, type Answer } from "./pairs";

const answer = (id: number, problem: number, says: string): Answer => ({ id, problem_version_id: problem, sample: 0, output_sha256: says });

describe("pairs of answers", () => {
  it("are two answers to one problem that differ, once for each problem", () => {
    const left = [answer(1, 10, "a"), answer(2, 10, "b"), answer(3, 11, "c"), answer(4, 12, "d")];
    const right = [answer(5, 10, "a"), answer(6, 10, "e"), answer(7, 11, "c"), answer(8, 13, "f")];
    expect(pairsOf(left, right)).toEqual([{ one: 1, other: 6 }]);
  });
  it("are samples of one probe where no other is given", () => {
    expect(pairsOf([answer(1, 10, "a"), answer(2, 10, "a"), answer(3, 10, "b")], [])).toEqual([{ one: 1, other: 3 }]);
  });
});
