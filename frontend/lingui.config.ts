import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "ar"],
  catalogs: [{ path: `${process.env.CATALOGUE_DIRECTORY ?? "<rootDir>/src/i18n/locales"}/{locale}`, include: ["src"] }],
  compileNamespace: "ts",
  format: formatter({ lineNumbers: false }), // a line that moves is no change of a text
});
