import { defineConfig, mergeConfig } from "vitest/config";
import building from "./vite.config.ts";

export default mergeConfig(
  building,
  defineConfig({
    // A browser is imitated only for the tests that ask for one: it costs more than all the others together.
    test: { environment: "node", pool: "threads", include: ["src/**/*.test.{ts,tsx}"] },
  }),
);
