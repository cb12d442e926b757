import { defineConfig } from "@lingui/cli";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "ar"],
  catalogs: [{ path: `${process.env.CATALOGUE_DIRECTORY ?? "<rootDir>/src/i18n/locales"}/{locale}`, include: ["src"] }],
  compileNamespace: "ts",
});
