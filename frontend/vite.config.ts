import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { linguiMacro } from "./build/linguiMacro.ts";

const server = process.env.PRECEPTOR_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/static/app/",
  plugins: [linguiMacro(), react(), lingui(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../src/preceptor/web/dist",
    emptyOutDir: true,
    manifest: true,
    // The content policy allows fonts from our own origin only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/_allauth", "/sign-in", "/statements/html", "/healthz"].map((path) => [path, server]),
    ),
  },
});
