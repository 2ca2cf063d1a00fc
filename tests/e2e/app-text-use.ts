import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the interface's code says about texts, read by the TypeScript compiler. */
export interface TextUse {
  /** Keys asked for, each with the places that ask. */
  asked: Map<string, string>;
  /** Calls whose key could not be told from the code. */
  unreadable: string[];
  /** The strings that a type of the core's contract or of the plugins' can be, or those of one of its properties. */
  codes(type: string, property?: string): string[];
}

/** Reads every call of a `Texts` function under www/, spelling out templates by the types of their holes. */
export function readTextUse(): TextUse {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const asked = new Map<string, string>();
  const unreadable: string[] = [];

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isCallExpression(node) && isTexts(checker, node.expression)) {
      const place = `${file.fileName.slice(ROOT.length)}: ${node.getText(file)}`;
      const keys = node.arguments[0] ? spellings(checker, node.arguments[0]) : null;
      if (keys) for (const key of keys) asked.set(key, place);
      else unreadable.push(place);
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(`${ROOT}www/`) && !file.isDeclarationFile) visit(file, file);
  }

  const contracts = ["target/core/mailrail.d.ts", "www/app/plugin.ts"].flatMap(
    (path) => program.getSourceFile(`${ROOT}${path}`) ?? [],
  );
  return { asked, unreadable, codes: (type, property) => codesOf(checker, contracts, type, property) };
}

function isTexts(checker: ts.TypeChecker, callee: ts.Expression): boolean {
  return checker.getTypeAtLocation(callee).aliasSymbol?.name === "Texts";
}

/** Every string the expression can be, or null when its type is not a closed set. */
function spellings(checker: ts.TypeChecker, expression: ts.Expression): string[] | null {
  if (!ts.isTemplateExpression(expression)) return literals(checker.getTypeAtLocation(expression));
  let spelled = [expression.head.text];
  for (const { expression: hole, literal } of expression.templateSpans) {
    const members = literals(checker.getTypeAtLocation(hole));
    if (!members) return null;
    spelled = spelled.flatMap((start) => members.map((member) => `${start}${member}${literal.text}`));
  }
  return spelled;
}

function literals(type: ts.Type): string[] | null {
  const members = type.isUnion() ? type.types : [type];
  return members.every((member) => member.isStringLiteral()) ? members.map((member) => member.value) : null;
}

function codesOf(
  checker: ts.TypeChecker,
  contracts: ts.SourceFile[],
  type: string,
  property: string | undefined,
): string[] {
  const found = contracts
    .flatMap((file) => checker.getSymbolAtLocation(file) ?? [])
    .flatMap((module) => checker.getExportsOfModule(module))
    .find((member) => member.name === type);
  if (!found) throw new Error(`the contracts have no type ${type}`);
  const declared = checker.getDeclaredTypeOfSymbol(found);
  const member = property === undefined ? null : checker.getPropertyOfType(declared, property);
  const codes = literals(member ? checker.getTypeOfSymbol(member) : declared);
  if (!codes || member === undefined)
    throw new Error(`${type} ${property ?? ""} is not a closed set of strings`);
  return codes;
}
