import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

/**
 * Expands Lingui's macros with Babel, and only in files that import one: everything else stays with
 * Vite's own compiler. Lingui's ready-made transform needs a newer Node than the one we promise to run on.
 */
export function linguiMacro(): Plugin {
  return {
    name: "lingui-macro",
    enforce: "pre",
    async transform(code, id) {
      const [path] = id.split("?");
      if (!path || !/\.tsx?$/.test(path) || !code.includes("@lingui/") || !code.includes("/macro")) return null;
      const result = await transformAsync(code, {
        filename: path,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: path.endsWith(".tsx") ? ["typescript", "jsx"] : ["typescript"] },
        plugins: ["@lingui/babel-plugin-lingui-macro"],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}
