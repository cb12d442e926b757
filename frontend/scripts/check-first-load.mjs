// Prints what a first visit to each page loads of JavaScript, gzip, from Vite's manifest;
// fails where the step page is over its limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 300_000;
const dist = new URL("../../src/preceptor/web/dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const size = new Map();

function gzipped(file) {
  if (!size.has(file)) size.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return size.get(file);
}

function collect(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: has it moved?`);
  if (files.has(chunk.file)) return files;
  if (chunk.file.endsWith(".js")) files.add(chunk.file);
  for (const each of chunk.imports ?? []) collect(each, files);
  return files;
}

const total = (keys) => {
  const files = new Set();
  for (const key of keys) collect(key, files);
  return [...files].reduce((sum, file) => sum + gzipped(file), 0);
};

// The longer of the two languages; the step page has its own part of the catalogue and needs the typesetter of formulas.
const catalogue = "src/i18n/locales/ar.po";
const stepPage = "src/features/corrections/WorkPage.tsx";
const typesetter = "src/ui/markdown/katexWithStyles.ts";
const others = (key) => (key === stepPage ? [typesetter] : [`${catalogue}?rest`]);
const pages = Object.keys(manifest).filter((key) => /^src\/features\/.*Page\.tsx$/.test(key));
const rows = pages
  .map((key) => ({ page: key.replace("src/features/", "").replace(".tsx", ""), bytes: total(["index.html", `${catalogue}?bench`, key, ...others(key)]) }))
  .sort((a, b) => b.bytes - a.bytes);

for (const { page, bytes } of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${page}`);
const step = rows.find(({ page }) => page === "corrections/WorkPage");
if (!step) {
  console.error("The manifest has no step page: build the front end first with `npm run build`.");
  process.exit(1);
}
console.log(`step page: ${(step.bytes / 1000).toFixed(1)} kB of ${limit / 1000} kB`);
process.exit(step.bytes <= limit ? 0 : 1);
