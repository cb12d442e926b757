import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Below this a compressed answer is no fewer packets than the plain one. */
const WORTH_IT = 1400;

/** Writes `.gz` and `.br` beside every text file of the build, which the server then sends to browsers that take them. */
export function compressed(): Plugin {
  return {
    name: "preceptor:compressed",
    apply: "build",
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(?:m?js|css|svg|json|wasm)$/.test(name)) continue;
        const file = join(options.dir ?? ".", name);
        const text = readFileSync(file);
        if (text.length < WORTH_IT) continue;
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}
