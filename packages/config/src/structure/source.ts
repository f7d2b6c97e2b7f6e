import { type BindingPattern, type Expression, parseSync, Visitor } from "oxc-parser";
import { lineAt, pathsMatching, type Tree, textOf } from "./tree.ts";

/** `import`, `export … from`, `import()` or `import("…").Type`. */
interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True when nothing of the module is left at run time (`import type`, `export type`). */
  readonly typeOnly: boolean;
  /** Names taken from the module; empty for a namespace, side-effect or dynamic import. */
  readonly names: readonly string[];
}

/** A dotted expression such as `process.env`, or the callee of a call such as `it.only`. */
interface Mention {
  readonly chain: string;
  readonly line: number;
}

/** A call or `new` with the number of arguments it is given. */
interface Call extends Mention {
  readonly isNew: boolean;
  readonly argumentCount: number;
}

/** A `{ key: number }` pair, for settings that must stay at zero. */
interface NumberProperty {
  readonly key: string;
  readonly value: number;
  readonly line: number;
}

/** A name that other files can import, where it is declared or listed. */
interface Export {
  readonly name: string;
  readonly line: number;
}

/** What the rules need to know of one TypeScript file. */
export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Without `default` and what `export *` passes on. */
  readonly exports: readonly Export[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly members: readonly Mention[];
  readonly calls: readonly Call[];
  readonly tries: readonly number[];
  /** Lines of `{ ...{ a, b } }`: an object literal that is spread where it stands. */
  readonly freshSpreads: readonly number[];
  readonly numbers: readonly NumberProperty[];
  readonly syntaxErrors: readonly { readonly message: string; readonly line: number }[];
}

const CODE = /\.(?:[mc]?[tj]s|[tj]sx)$/;
const read = new Map<string, { text: string; source: Source }>();

/** The TypeScript files under `pattern`, parsed. Parsing is remembered while the text stays. */
export function sources(tree: Tree, pattern: RegExp = CODE): Source[] {
  return pathsMatching(tree, pattern)
    .filter((path) => CODE.test(path))
    .map((path) => {
      const text = textOf(tree, path);
      const known = read.get(path);
      if (known?.text === text) return known.source;
      const source = parse(path, text);
      read.set(path, { text, source });
      return source;
    });
}

/** Whether an object is written where it stands, in parentheses or with a type or not. */
function isFresh(node: Expression): boolean {
  if (node.type === "ParenthesizedExpression") return isFresh(node.expression);
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression") {
    return isFresh(node.expression);
  }
  return node.type === "ObjectExpression";
}

/** `a.b["c"]` as `a.b.c`; calls inside the chain are stepped over, other expressions end it. */
function chainOf(node: Expression): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "CallExpression") return chainOf(node.callee);
  if (node.type === "ChainExpression") return chainOf(node.expression);
  if (node.type === "ParenthesizedExpression") return chainOf(node.expression);
  if (node.type !== "MemberExpression") return "?";
  const { property } = node;
  if (property.type === "PrivateIdentifier") return "?";
  const key =
    property.type === "Literal"
      ? String(property.value)
      : node.computed
        ? "?"
        : chainOf(property as Expression);
  return `${chainOf(node.object)}.${key}`;
}

/** The names a declaration binds, those of a destructuring included. */
function boundNames(pattern: BindingPattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "ArrayPattern":
      return pattern.elements.flatMap((part) => {
        if (part === null) return [];
        return boundNames(part.type === "RestElement" ? part.argument : part);
      });
    case "ObjectPattern":
      return pattern.properties.flatMap((part) =>
        boundNames(part.type === "RestElement" ? part.argument : part.value),
      );
  }
}

function parse(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text, { astType: "ts" });
  const at = (offset: number): number => lineAt(text, offset);
  const imports: Import[] = [];
  const exported: Export[] = [];
  const members: Mention[] = [];
  const calls: Call[] = [];
  const tries: number[] = [];
  const freshSpreads: number[] = [];
  const numbers: NumberProperty[] = [];
  const take = (specifier: string, offset: number, typeOnly: boolean, names: string[] = []) =>
    imports.push({ specifier, line: at(offset), typeOnly, names });

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.flatMap((part) =>
        part.type === "ImportSpecifier" && part.imported.type === "Identifier"
          ? [part.imported.name]
          : [],
      );
      take(node.source.value, node.start, node.importKind === "type", names);
    },
    ExportNamedDeclaration(node) {
      if (node.source) take(node.source.value, node.start, node.exportKind === "type");
      for (const { exported: to } of node.specifiers) {
        const name = to.type === "Literal" ? to.value : to.name;
        exported.push({ name, line: at(to.start) });
      }
      const { declaration } = node;
      if (declaration === null) return;
      if (declaration.type === "VariableDeclaration") {
        for (const { id } of declaration.declarations) {
          for (const name of boundNames(id)) exported.push({ name, line: at(id.start) });
        }
      } else if ("id" in declaration && declaration.id?.type === "Identifier") {
        exported.push({ name: declaration.id.name, line: at(declaration.id.start) });
      }
    },
    ExportAllDeclaration(node) {
      take(node.source.value, node.start, node.exportKind === "type");
    },
    ImportExpression(node) {
      if (node.source.type === "Literal") take(String(node.source.value), node.start, false);
    },
    TSImportType(node) {
      take(node.source.value, node.start, true);
    },
    VariableDeclarator(node) {
      if (node.id.type !== "ObjectPattern" || node.init === null) return;
      for (const part of node.id.properties) {
        if (part.type !== "Property" || part.key.type !== "Identifier") continue;
        members.push({ chain: `${chainOf(node.init)}.${part.key.name}`, line: at(node.start) });
      }
    },
    MemberExpression(node) {
      members.push({ chain: chainOf(node), line: at(node.start) });
    },
    CallExpression(node) {
      const [first] = node.arguments;
      if (chainOf(node.callee) === "require" && first?.type === "Literal") {
        take(String(first.value), node.start, false);
      }
      calls.push({
        chain: chainOf(node.callee),
        line: at(node.start),
        isNew: false,
        argumentCount: node.arguments.length,
      });
    },
    NewExpression(node) {
      calls.push({
        chain: chainOf(node.callee),
        line: at(node.start),
        isNew: true,
        argumentCount: node.arguments.length,
      });
    },
    Property(node) {
      if (node.key.type !== "Identifier" || node.value.type !== "Literal") return;
      if (typeof node.value.value !== "number") return;
      numbers.push({ key: node.key.name, value: node.value.value, line: at(node.start) });
    },
    SpreadElement(node) {
      if (isFresh(node.argument)) freshSpreads.push(at(node.start));
    },
    JSXSpreadAttribute(node) {
      if (isFresh(node.argument)) freshSpreads.push(at(node.start));
    },
    TryStatement(node) {
      tries.push(at(node.start));
    },
  }).visit(program);

  return {
    path,
    imports,
    exports: exported,
    members,
    calls,
    tries,
    freshSpreads,
    numbers,
    comments: comments.map((comment) => ({ text: comment.value, line: at(comment.start) })),
    syntaxErrors: errors.map((error) => ({
      message: error.message,
      line: at(error.labels[0]?.start ?? 0),
    })),
  };
}
