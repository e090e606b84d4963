import { readFileSync } from 'node:fs';
import type { Options } from 'tsup';
import ts from 'typescript';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Marks the value of every top-level constant as free of side effects, so that a bundler leaves out
 * those that a program does not use, codecs and tables too. No file of the library, or of what is
 * bundled of fp-ts, does anything at its top level but make such values.
 */
export const pureValues: Plugin = {
  name: 'pure-values',
  setup: (build) => {
    build.onLoad({ filter: /[\\/](src|fp-ts[\\/]es6)[\\/].*\.[jt]s$/ }, ({ path }) => ({
      contents: marked(readFileSync(path, 'utf8'), path),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/** The text of a file, with each value that must be computed in a function marked as pure. */
const marked = (text: string, path: string): string => {
  const values = ts
    .createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => initializer ?? [])
    .filter(isComputed);
  let result = '';
  let from = 0;
  for (const value of values) {
    result += `${text.slice(from, value.getStart())}/* @__PURE__ */ (() => (${value.getText()}))()`;
    from = value.end;
  }
  return result + text.slice(from);
};

/** Whether evaluating an expression runs code, or may as far as a bundler can tell. */
const isComputed = (node: ts.Node): boolean =>
  !ts.isFunctionLike(node) &&
  (ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isBinaryExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isComputedPropertyName(node) ||
    ts.forEachChild(node, isComputed) === true);
