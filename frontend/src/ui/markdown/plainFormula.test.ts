import { describe, expect, it } from "vitest";
import { plainFormula } from "./plainFormula";

describe("a formula in plain signs", () => {
  it.each([
    ["R_t = 40000\\cdot 1.06^t", "R_t = 40000· 1.06^t"],
    ["\\frac{1}{2}", "1/2"],
    ["\\frac{P \\times r}{1 - (1 + r)^{-n}}", "(P × r)/(1 - (1 + r)^-n)"],
    ["\\text{Net profit} = \\$5{,}000", "Net profit = $5,000"],
    ["\\frac{\\frac{a}{b}}{c}", "(a/b)/c"],
    ["P = \\frac{0.04}{0.40", "P = 0.04/0.40"],
    ["\\frac{\\text{Number of", "(Number of)/…"],
    ["a &= b \\\\ c", "a = b c"],
    ["\\left(\\sqrt{2}\\right) \\leq 5\\%", "(√2) ≤ 5%"],
  ])("%s", (tex, plain) => expect(plainFormula(tex)).toBe(plain));
});
