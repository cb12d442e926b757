// Extracts every message of the source anew and compares with the committed catalogues:
// a message that is not there, is left over, or is not translated fails the check.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const fresh = mkdtempSync(join(tmpdir(), "catalogues-"));

function read(path) {
  const entries = new Map();
  const unquote = (line) => JSON.parse(line.slice(line.indexOf('"')));
  let field = null;
  let entry = null;
  const close = () => {
    if (entry?.msgid) entries.set(entry.msgctxt ? `${entry.msgctxt}\u0004${entry.msgid}` : entry.msgid, entry.msgstr);
  };
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("#~")) continue;
    const start = /^(msgctxt|msgid|msgstr) /.exec(line)?.[1];
    if (start) {
      if (start === "msgctxt" || (start === "msgid" && field !== "msgctxt")) {
        close();
        entry = { msgctxt: "", msgid: "", msgstr: "" };
      }
      field = start;
      entry[field] = unquote(line);
    } else if (line.startsWith('"') && entry) entry[field] += unquote(line);
  }
  close();
  return entries;
}

try {
  execFileSync(join(root, "node_modules/.bin/lingui"), ["extract", "--clean"], {
    cwd: root,
    env: { ...process.env, CATALOGUE_DIRECTORY: fresh },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const wanted = read(join(fresh, "en.po"));
  const faults = [];
  const placeholders = (text) => [...new Set(text.match(/\{\w+|<\/?\d+\/?>/g) ?? [])].sort().join(" ");
  for (const language of ["en", "ar"]) {
    const kept = read(join(root, `src/i18n/locales/${language}.po`));
    for (const id of wanted.keys()) {
      if (!kept.has(id)) faults.push(`${language}: not in the catalogue, run \`npm run i18n\`: ${id}`);
      else if (language !== "en" && kept.get(id) === "") faults.push(`${language}: not translated: ${id}`);
      else if (language !== "en" && placeholders(kept.get(id)) !== placeholders(id)) faults.push(`${language}: placeholders differ: ${id}`);
    }
    for (const id of kept.keys()) if (!wanted.has(id)) faults.push(`${language}: no longer used, run \`npm run i18n\`: ${id}`);
  }
  for (const fault of faults) console.error(fault);
  console.log(`${wanted.size} messages, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
