import { describe, expect, it } from "vitest";
import { mathSpans } from "./mathSpans";
import { displayMark, typeset } from "./typeset";

const formulas = (text: string) => mathSpans(text).map((span) => span.tex);

describe("money stays money", () => {
  it.each([
    "The budget is $40,000.",
    "It grew from $40,000 to $50,000 in a year.",
    "between $40,000-$50,000 a month",
    "costs $5 (or $6 with tax)",
    "$10M against US$12M",
    "Revenue: $500, $600, $700.",
    "| Cash | $ 57,000 | $ 18,000 |",
    "It costs $5 million. The price is 6$.",
    "We pay $200/h; they pay $150/h.",
    "Was \\$40 and now $30",
    "a single $ sign",
    "`$x^2$` is written like this",
    "```\nprice = $x$\n```",
    "$40,000 in total\n\nand $50,000 later",
  ])("%s", (text) => expect(formulas(text)).toEqual([]));
});

describe("formulas are found", () => {
  it.each<[string, string[]]>([
    ["$x^2$", ["x^2"]],
    ["It costs $40,000 where $R_t = 3$ holds", ["R_t = 3"]],
    ["$R_t = 40000\\cdot 1.06^t$ dollars, about $44,944.", ["R_t = 40000\\cdot 1.06^t"]],
    ["so $n = 20$ and $5$", ["n = 20", "5"]],
    ["\\(a+b\\) and \\[c\\]", ["a+b", "c"]],
    ["$$\\frac{1}{2}$$", ["\\frac{1}{2}"]],
    ["$$\na\n=\nb\n$$", ["\na\n=\nb\n"]],
    ["$\\text{Profit} = \\text{Revenue} - \\text{Cost of goods sold}$", ["\\text{Profit} = \\text{Revenue} - \\text{Cost of goods sold}"]],
    ["worth $ \\frac{1}{2} $ each", [" \\frac{1}{2} "]],
    ["$\\$40{,}000 \\times 2$", ["\\$40{,}000 \\times 2"]],
    ["\\begin{align}a&=b\\end{align}", ["\\begin{align}a&=b\\end{align}"]],
  ])("%s", (text, expected) => expect(formulas(text)).toEqual(expected));
});

describe("typeset", () => {
  it("escapes money and fences formulas", () => {
    expect(typeset("pay $5 for $x^2$")).toBe("pay \\$5 for $$x^2$$");
  });
  it("keeps a bar inside a formula from cutting a table cell", () => {
    expect(typeset("| $|x|$ |")).toBe("| $$\\vert x\\vert$$ |");
  });
  it("marks display formulas and puts them on one line", () => {
    expect(typeset("\\[\na\n\\]")).toBe(`$$${displayMark} a$$`);
  });
  it("lets no comment swallow the rest of a formula", () => {
    expect(typeset("$$5% \\cdot x$$")).toContain("5\\% \\cdot x");
  });
  it("leaves code as it is", () => {
    expect(typeset("`a $5 b` and $6")).toBe("`a $5 b` and \\$6");
  });
  it("writes in plain signs what no formula encloses, and takes nothing else away", () => {
    expect(typeset("Equity: $1.2 million \\times 10 for R&D")).toBe("Equity: \\$1.2 million × 10 for R&D");
    expect(typeset("Value:\n\\[ \\text{Total Present")).toBe("Value:\nTotal Present");
  });
  it("fences a price inside a formula", () => {
    expect(typeset("$\\$5 + x^2$")).toBe("$$\\$5 + x^2$$");
  });
});
