import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { catalogueParts } from "./build/catalogueParts.ts";
import { chunksOf } from "./build/chunks.ts";
import { compressed } from "./build/compressed.ts";
import { linguiMacro } from "./build/linguiMacro.ts";
import { pdfFiles } from "./build/pdfFiles.ts";

const server = process.env.PRECEPTOR_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/static/app/",
  plugins: [catalogueParts(), linguiMacro(), react(), pdfFiles(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../src/preceptor/web/dist",
    emptyOutDir: true,
    manifest: true,
    // The content policy allows fonts from our own origin only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    target: "es2022",
    rolldownOptions: { output: { codeSplitting: { groups: chunksOf(import.meta.dirname) } } },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/_allauth", "/sign-in", "/statements/html", "/healthz"].map((path) => [path, server]),
    ),
  },
});
