import type { AnyClaim, UnitKind } from "@/api/claims";
import type { Shapes } from "@/api/client";

export type Ending = "done" | "bad_problem" | "give_up";
export type Side = "a" | "b" | "tie";
export type Aspect = "correctness" | "reasoning" | "clarity";
export const aspects: Aspect[] = ["correctness", "reasoning", "clarity"];

export interface GradeDraft {
  points: number | null;
  start: number | null;
  end: number | null;
  note: string;
}

export interface StepLine {
  label: string;
  expression: string;
  value: string;
}

/** One criterion of a rubric that is being written; `depth` 1 is part of the last one with depth 0. */
export interface CriterionLine {
  text: string;
  points: number;
  depth: 0 | 1;
}

/** What is typed under a claim of any of these kinds; each kind uses its own part. */
export interface KindDraft {
  ending: Ending;
  why: string;
  preferred: Side | null;
  criteria: Partial<Record<Aspect, Side>>;
  reason: string;
  grades: Record<string, GradeDraft>;
  comment: string;
  steps: string[];
  statement: string;
  answer: string;
  unit: string;
  tolerance_kind: Shapes["WrittenProblem"]["tolerance_kind"];
  tolerance: string;
  topic: string;
  difficulty: number;
  path: StepLine[];
  rubric: CriterionLine[];
  files?: Shapes["AttachmentOut"][];
}

export const emptyGrade: GradeDraft = { points: null, start: null, end: null, note: "" };

type Stored = Record<string, unknown>;

const blank = (): KindDraft => ({
  ending: "done", why: "", preferred: null, criteria: {}, reason: "", grades: {}, comment: "", steps: ["", ""],
  statement: "", answer: "", unit: "", tolerance_kind: "exact", tolerance: "0", topic: "", difficulty: 3, path: [], rubric: [],
});

/** Nothing yet, or what came back from review, to go on from. */
export function emptyKind(claim: AnyClaim): KindDraft {
  const before = claim.original_correction;
  if (!before || before.outcome !== "done") return blank();
  const content = before.content as Stored;
  switch (claim.unit.kind as UnitKind) {
    case "decompose":
      return { ...blank(), steps: content.steps as string[] };
    case "compare":
      return { ...blank(), ...shown(content, claim.swapped) };
    case "grade":
      return { ...blank(), comment: String(content.comment ?? ""), grades: Object.fromEntries((content.grades as (GradeDraft & { criterion: string })[]).map(({ criterion, ...rest }) => [criterion, rest])) };
    default:
      return before.authored ? { ...blank(), ...written(before.authored) } : blank();
  }
}

function shown(content: Stored, swapped: boolean): Partial<KindDraft> {
  const side = (name: unknown): Side => (name === "tie" ? "tie" : (name === "first") === swapped ? "b" : "a");
  const criteria = Object.fromEntries(Object.entries(content.criteria as Stored).map(([aspect, name]) => [aspect, side(name)]));
  return { preferred: side(content.preferred), criteria, reason: String(content.reason) };
}

function written(problem: NonNullable<Shapes["CorrectionOut"]["authored"]>): Partial<KindDraft> {
  const { statement, answer, unit, tolerance, topic, difficulty } = problem;
  const path = problem.reference_steps.map((step) => ({ label: String(step.label ?? ""), expression: String(step.expression ?? ""), value: String(step.value ?? "") }));
  const tolerance_kind = problem.tolerance_kind as KindDraft["tolerance_kind"];
  return { statement, answer, unit, tolerance, tolerance_kind, topic, difficulty, path, rubric: linesOf(problem.rubric as unknown as Node) };
}

interface Node {
  id?: string;
  text?: string;
  points?: number;
  children?: Node[];
}

export function linesOf(rubric: Node): CriterionLine[] {
  const top = rubric.children ?? [];
  return top.flatMap((node) => [
    { text: node.text ?? "", points: node.points ?? 0, depth: 0 as const },
    ...(node.children ?? []).map((child) => ({ text: child.text ?? "", points: child.points ?? 0, depth: 1 as const })),
  ]);
}

/** The lines as the tree that the server keeps; a criterion with parts has the points of its parts. */
export function treeOf(lines: CriterionLine[], title: string): Record<string, unknown> {
  const told = lines.filter(({ text }) => text.trim() !== "");
  if (told.length === 0) return {};
  const children: { id: string; text: string; points: number; children: unknown[] }[] = [];
  told.forEach(({ text, points, depth }, index) => {
    const node = { id: `c${index + 1}`, text: text.trim(), points, children: [] };
    const parent = children.at(-1);
    if (depth === 1 && parent) {
      parent.children.push(node);
      parent.points = 0;
    } else children.push(node);
  });
  return { id: "all", text: title, points: 0, children };
}

export function problemOf(draft: KindDraft, title: string): Shapes["WrittenProblem"] {
  const { statement, answer, unit, tolerance_kind, tolerance, topic, difficulty } = draft;
  const path = draft.path.filter((step) => step.label.trim() !== "" || step.expression.trim() !== "");
  const reference_steps = path.map((step) => ({ label: step.label.trim(), expression: step.expression.trim(), value: step.value.trim() }));
  return { kind: "author", statement, answer, unit, tolerance_kind, tolerance: tolerance.trim() || "0", topic, difficulty, reference_steps, rubric: treeOf(draft.rubric, title), attachments: (draft.files ?? []).map(({ sha256 }) => sha256) };
}

export function contentOf(draft: KindDraft, claim: AnyClaim): Shapes["ContentIn"]["content"] {
  switch (claim.unit.kind as UnitKind) {
    case "compare":
      return { kind: "compare", preferred: draft.preferred ?? "tie", criteria: draft.criteria, reason: draft.reason };
    case "grade":
      return {
        kind: "grade",
        comment: draft.comment,
        grades: claim.criteria.map(({ id }) => ({ criterion: id, ...(draft.grades[id] ?? emptyGrade), points: draft.grades[id]?.points ?? 0 })),
      };
    case "decompose":
      return { kind: "decompose", steps: draft.steps.map((step) => step.trim()).filter((step) => step !== "") };
    default:
      return problemOf(draft, claim.brief.slice(0, 200));
  }
}

export type KindGap = "preferred" | "aspects" | "reason" | "points" | "evidence" | "steps" | "statement" | "answer" | "why";

/** The first thing that is still to do before the work can be handed in. */
export function gapOf(draft: KindDraft, claim: AnyClaim): KindGap | null {
  if (draft.ending !== "done") return draft.why.trim() === "" ? "why" : null;
  switch (claim.unit.kind as UnitKind) {
    case "compare":
      if (aspects.some((aspect) => !draft.criteria[aspect])) return "aspects";
      return draft.preferred === null ? "preferred" : draft.reason.trim() === "" ? "reason" : null;
    case "grade": {
      const grades = claim.criteria.map(({ id }) => draft.grades[id] ?? emptyGrade);
      if (grades.some(({ points }) => points === null)) return "points";
      return grades.some(({ points, start }) => points !== 0 && start === null) ? "evidence" : null;
    }
    case "decompose":
      return draft.steps.filter((step) => step.trim() !== "").length < 2 ? "steps" : null;
    default:
      return draft.statement.trim() === "" ? "statement" : draft.answer.trim() === "" ? "answer" : null;
  }
}
