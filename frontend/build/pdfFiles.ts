import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What pdf.js fetches while it shows a file: letters that a file only names, maps of characters, readers of scans. */
const folders = ["cmaps", "standard_fonts", "wasm", "iccs"];

/** Puts them, with their licences, under `pdf/` beside the assets. */
export function pdfFiles(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    name: "preceptor:pdf-files",
    apply: "build",
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(join(home, folder))) {
          this.emitFile({ type: "asset", fileName: `pdf/${folder}/${name}`, source: readFileSync(join(home, folder, name)) });
        }
      }
    },
  };
}
