import type { Rolldown } from "vite";

/** Mantine's barrels name every component there is: a walk along the imports goes through them to these parts only. */
const barrel = /[\\/]@mantine[\\/](?:core|hooks)[\\/]esm[\\/]index\.mjs$/;
const ground = /[\\/]@mantine[\\/](?:core[\\/]esm[\\/]core|hooks[\\/]esm)[\\/]/;
const controls = /[\\/]@mantine[\\/]core[\\/]esm[\\/]components[\\/](?:ActionIcon|Button|CloseButton|Input|InputBase|Loader|NativeSelect|TextInput|Textarea|UnstyledButton)[\\/]/;
/** Named for its types only, which still counts as an import here; it comes with the first formula. */
const later = /[\\/]node_modules[\\/]katex[\\/]/;

/** The files of the first load and where each begins; a module stands in the first that reaches it. */
const beginnings = [
  ["base", "/src/app/main.tsx"],
  ["markdown", "/src/ui/markdown/Markdown.tsx"],
  ["bench", "/src/features/corrections/Workbench.tsx"],
  ["bench", "/src/ui/workbench/OpenClaim.tsx"],
  ["bench", "/src/ui/workbench/NextUnit.tsx"],
] as const;
const ofAllWords = /[\\/]src[\\/]ui[\\/](?:Runs\.tsx|markdown[\\/]isolate\.ts)$/;
const ofAllPages = /[\\/]src[\\/](?:ui[\\/][^\\/]+|i18n[\\/][^\\/]+|api[\\/](?:claims|client|http|me)\.ts)$/;

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];
type Names = Map<string, string>;

function reach(from: string, name: string, names: Names, context: Context): void {
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (names.has(id) || later.test(id)) continue;
    const imported = context.getModuleInfo(id)?.importedIds ?? [];
    if (barrel.test(id)) {
      for (const part of imported.filter((each) => ground.test(each))) reach(part, "base", names, context);
      for (const part of imported.filter((each) => controls.test(each))) reach(part, "controls", names, context);
    } else {
      names.set(id, name);
      waiting.push(...imported);
    }
  }
}

/**
 * The step page in a few files instead of fifty: together they compress better, and each costs a call. What other pages
 * need of it too (controls, Markdown) stands in files of its own.
 */
export function chunksOf(root: string): Rolldown.CodeSplittingGroup[] {
  let names: Names | null = null;
  const nameOf = (id: string, context: Context): string | null => {
    if (!names) {
      names = new Map();
      for (const [name, file] of beginnings) reach(root + file, name, names, context);
    }
    const name = names.get(id) ?? null;
    return ofAllWords.test(id) || (name === "bench" && ofAllPages.test(id)) ? "controls" : name;
  };
  // A group takes along what its modules import: who stands lower must have taken theirs before.
  return ["base", "controls", "markdown", "bench"].map((wanted, at) => ({
    debugName: wanted,
    priority: 4 - at,
    name: (id, context) => (nameOf(id, context) === wanted ? wanted : null),
  }));
}
