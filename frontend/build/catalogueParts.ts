import { relative, sep } from "node:path";
import { createCompiledCatalog, getCatalogForFile, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import type { Plugin, Rolldown } from "vite";

/** What the step page is made of, and every page's states and frame of the window. */
const benchFolders = ["src/app/", "src/ui/", "src/api/", "src/features/corrections/"];
/** These stand in those folders and come with other pages, or later. */
const laterFiles = [
  ...["AccountMenu", "navigation", "Shell"].map((name) => `src/app/${name}.tsx`),
  ...["FrontierTable", "IntervalPlot", "LiftTable", "LossCurve", "StateMark", "useSecured", "Filters", "ProjectFilter"].map((name) => `src/ui/${name}.tsx`),
  ...["CorrectionView", "MadeView", "RemarkThread", "SolutionOrigins", "StageWords", "TrialsNote", "AttachFile"].map((name) => `src/ui/workbench/${name}.tsx`),
  ...["kinds/", "opening/", "UnitsPage.tsx", "UnitPage.tsx", "ReviewSaid.tsx", "ExampleButton.tsx"].map((name) => `src/features/corrections/${name}`),
];
const benchPages = ["src/app/main.tsx", "src/features/corrections/WorkPage.tsx"];

const within = (file: string, places: string[]) => places.some((place) => file.startsWith(place));
const atTheBench = (file: string) => within(file, benchFolders) && !within(file, laterFiles);

const part = /\.po\?(bench|rest)$/;

async function compiled(file: string, wanted: string): Promise<string> {
  const config = getConfig();
  const root = config.rootDir ?? process.cwd();
  const found = getCatalogForFile(relative(root, file), await getCatalogs(config));
  if (!found) throw new Error(`${file} is no catalogue of lingui.config.ts.`);
  const entries = Object.entries(await found.catalog.read(found.locale));
  const chosen = entries.filter(([, { origin = [] }]) => origin.some(([file]) => atTheBench(file)) === (wanted === "bench"));
  const messages = Object.fromEntries(chosen.map(([key, entry]) => [key, entry.translation || entry.message || key]));
  const { source, errors } = createCompiledCatalog(found.locale, messages, { namespace: "es", pseudoLocale: config.pseudoLocale });
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error.message).join("\n"));
  return source;
}

/** The modules that are there as soon as one of these pages is. */
function loadedWith(pages: string[], { chunks, fileOf }: { chunks: Map<string, Rolldown.OutputChunk>; fileOf: (id: string) => string }): string[] {
  const waiting = [...chunks.values()].filter(({ moduleIds }) => moduleIds.some((id) => pages.includes(fileOf(id)))).map(({ fileName }) => fileName);
  const seen = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    waiting.push(...chunk.imports);
  }
  return [...seen].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
}

/**
 * Cuts a catalogue in two: `en.po?bench` has the words of the step page, `en.po?rest` all others. The build
 * fails where the step page would load a source file whose words are in the rest.
 */
export function catalogueParts(): Plugin {
  let root = "";
  const withWords = new Set<string>();
  const fileOf = (id: string) => relative(root, id.split("?")[0] ?? "").split(sep).join("/");
  return {
    name: "preceptor:catalogue-parts",
    enforce: "pre",
    configResolved: (config) => {
      root = config.root;
    },
    async load(id) {
      const wanted = part.exec(id)?.[1];
      if (!wanted) return null;
      const file = id.split("?")[0] ?? "";
      this.addWatchFile(file);
      return { code: await compiled(file, wanted), moduleType: "js" };
    },
    transform(code, id) {
      if (/@lingui\/(?:react|core)\/macro/.test(code)) withWords.add(fileOf(id));
    },
    generateBundle(_options, bundle) {
      const chunks = new Map(Object.values(bundle).flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])));
      const strangers = loadedWith(benchPages, { chunks, fileOf }).map(fileOf).filter((file) => withWords.has(file) && !atTheBench(file));
      if (strangers.length > 0) this.error(`The bench loads ${strangers.join(", ")}, whose words are not in its part of the catalogue (build/catalogueParts.ts).`);
    },
  };
}
