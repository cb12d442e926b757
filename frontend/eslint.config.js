import { readdirSync } from "node:fs";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A layer may import only from what stands below it: app > features > ui > api | i18n; features never meet. */
const walls = (files, forbidden, message) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: forbidden, message }] }],
  },
});

export default tseslint.config(
  { ignores: ["node_modules", "src/api/schema.d.ts", "src/i18n/locales"] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat["recommended-latest"] ?? reactHooks.configs.flat.recommended,
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Model output is hostile: render it with ui/Markdown." },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
  walls(["src/ui/**"], ["@/features/*", "@/features/**", "@/app/*", "@/app/**"], "ui knows neither features nor app."),
  walls(["src/api/**", "src/i18n/**"], ["@/features/**", "@/app/**", "@/ui/**"], "api and i18n stand at the bottom."),
  ...features.map((name) =>
    walls(
      [`src/features/${name}/**`],
      [...features.filter((other) => other !== name).map((other) => `@/features/${other}/**`), "@/app/**", "../../*", "../../**"],
      "A feature imports no other feature and not the app.",
    ),
  ),
);
