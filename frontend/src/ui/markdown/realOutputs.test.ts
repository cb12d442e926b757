/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from "node:fs";
import katex from "katex";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { formulaOptions, setWith } from "./Formula";
import { readMarkdown } from "./grammar";
import { displayMark } from "./typeset";

/** Commands of formulas, marks of bold type and lines between a table's head and body, left standing in the words. */
const raw = /\\[a-zA-Z]{2,}|\bfrac\b|\*\*|\|\s*:?-{2,}:?\s*\|/;

/** What a reader would see wrong: formulas that cannot be set, and signs that should have become something else. */
function faultsOf(text: string): string[] {
  const faults: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "inlineMath" || node.type === "math") {
      const tex = node.value.trim();
      const display = tex.startsWith(displayMark);
      try {
        setWith((attempt) => katex.renderToString(attempt, { ...formulaOptions, displayMode: display }), display ? tex.slice(displayMark.length) : tex);
      } catch (error) {
        faults.push(`formula: ${tex.slice(0, 300)}: ${String(error).slice(0, 160)}`);
      }
    } else if (node.type === "text" && raw.test(node.value)) faults.push(`raw: ${node.value.slice(0, 200)}`);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(readMarkdown(text));
  return faults;
}

describe("what models write", () => {
  it.each([
    "so $\\sigma^0^2 = 0.0025$ holds",
    "$$200 \\text{ shares \\times EUR90 per share} = 18000$$",
    "$$(0.75\\% / 3)^{quarters\\remaining}$$",
    "**Therefore, the",
    "Present value: $50 / (1 + 0.037) ** 2 = $46.45",
    "\\[P(\\text{success} | \\text{failure}) = \\frac{0.04}{0.40",
    "2. **Value**:\n\\[ \\text{Total Present",
    "- Equity: $1.2 million \\times 10 (R&D is $10) = $12 million",
    "[ DSO = \\frac{3,",
    "It is $0.01\\%, or \\(\\frac{1}{100}$ of it",
    "about \\(0.01\\%, or \\(\\frac{1}{100}\\) of it",
    "\\[\\ln(0",
    "Return \\space = 0.9 \\sqrt{2",
    "```\nwords\n\n```python\nx = 1\n```\n\nThe value is \\(\\boxed{700}\\).",
    "| a | b |\n| --- | :---: |\n| $\\frac{1}{2}$ | **x** |",
    "| a | b |\n|---|---|\n| $\\frac{1}{2}$ | **x** |",
  ])("%s", (text) => expect(faultsOf(text)).toEqual([]));
});

/** Nineteen models on 150 problems beside the checkout; in a clone without them our own answers, in the same form. */
const real = new URL("../../../../../shared/data/financemath/model_outputs/", import.meta.url);
const own = new URL("../../../../tests/importing/data/financemath/model_outputs/", import.meta.url);
const [folder, written] = existsSync(real) ? [real, 2850] : [own, 7];

describe("recorded answers to FinanceMath", () => {
  it(`are all set without a fault: ${String(written)}`, { timeout: 300_000 }, () => {
    const faults: string[] = [];
    let answers = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".jsonl"))) {
      for (const line of readFileSync(new URL(name, folder), "utf8").split("\n").filter(Boolean)) {
        const record = JSON.parse(line) as { question_id: string; output: string };
        answers += 1;
        for (const fault of faultsOf(record.output)) faults.push(`${name} ${record.question_id}: ${fault}`);
      }
    }
    expect(answers).toBe(written);
    expect(faults).toEqual([]);
  });
});

describe("what looks for faults", () => {
  it.each(["\\(\\unknown{\\)", "\\unheardof words"])("finds one in %s", (text) => expect(faultsOf(text)).not.toEqual([]));
});
