import { expect, test } from "@playwright/test";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "../..");
const EXAMPLE = join(ROOT, "readme-example.ts");

/** A stranger's project: strict, and with nothing of ours but the published types. */
const STRANGER: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.esnext.disposable.d.ts"],
  types: [],
  paths: { mailrail: [join(ROOT, "target/core/mailrail.d.ts")] },
};

/** The first fenced block of this language. */
function block(markdown: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(markdown)?.[1] ?? "";
}

/** What the compiler says of a file that is only in memory. */
function complaints(source: string): string[] {
  const disk = ts.createCompilerHost(STRANGER);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === EXAMPLE || disk.fileExists(name),
    readFile: (name) => (name === EXAMPLE ? source : disk.readFile(name)),
    getSourceFile: (name, target, ...rest) =>
      name === EXAMPLE
        ? ts.createSourceFile(name, source, target)
        : disk.getSourceFile(name, target, ...rest),
  };
  const program = ts.createProgram([EXAMPLE], STRANGER, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** The files a document links to or shows. */
function targets(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)|<img src="([^"]+)"/g)];
  return links.map(([, link, image]) => link ?? image ?? "").filter((target) => !/^[a-z]+:/.test(target));
}

/** The files of the code a document names. */
function named(markdown: string): string[] {
  const paths = markdown.matchAll(/`((?:src|www|tests|xtask|addin-manifest)\/[\w./-]+\.\w+)`/g);
  return [...paths].map(([, path]) => path ?? "");
}

test("the TypeScript example in README.md compiles against the core's published types", async () => {
  const example = block(await readFile(join(ROOT, "README.md"), "utf8"), "ts");
  expect(example).toContain('from "mailrail"');
  expect(complaints(example)).toEqual([]);
  expect(complaints(`${example}\nconst wrong: number = core.channel();`)).toHaveLength(1);
});

test("every file and picture the documents name is there", async () => {
  const docs = (await readdir(join(ROOT, "docs"))).filter((name) => name.endsWith(".md"));
  for (const name of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...docs.map((doc) => `docs/${doc}`)]) {
    const text = await readFile(join(ROOT, name), "utf8");
    const folder = dirname(join(ROOT, name));
    const files = [
      ...targets(text).map((target) => resolve(folder, target)),
      ...named(text).map((path) => join(ROOT, path)),
    ];
    const lost = files.filter((file) => !existsSync(file)).map((file) => relative(ROOT, file));
    expect(lost, name).toEqual([]);
  }
});
