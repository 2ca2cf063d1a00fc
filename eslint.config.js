import { globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** A leading underscore says that the name is there for its place only. */
const unused = {
  "@typescript-eslint/no-unused-vars": [
    "error",
    { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
  ],
};

export default tseslint.config(
  globalIgnores(["target/", "dist/", "node_modules/"]),
  {
    // A rule that is wrong somewhere is changed here, with its reason, and never switched off in a file.
    linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: "error" },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      ...unused,
      // Ports, status codes and counts are read in templates all over the sandbox.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => void work()` says less than `() => work()`.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Office.js types one enumeration twice, and its calls that answer nothing answer void.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.strict],
    rules: unused,
  },
);
