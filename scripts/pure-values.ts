import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Options } from 'tsup';
import ts from 'typescript';
import { entryPoints } from './entry-points.ts';

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
      contents: withMain(path) + marked(readFileSync(path, 'utf8'), path),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/**
 * An import of the main entry for each other entry point but the core. Nothing of it is used, but files that the
 * same entry points reach go into one built file, and each built file costs time when Node loads it.
 */
const withMain = (path: string): string => {
  const source = relative('.', path).replaceAll('\\', '/');
  const isOther = entryPoints.some(
    (each) => each.source === source && !['index', 'core'].includes(each.built),
  );
  return isOther ? `import ${JSON.stringify(resolve('src/index.ts'))};\n` : '';
};

/** The text of a file, with each value that must be computed in a function marked as pure. */
const marked = (text: string, path: string): string => {
  const declarations = ts
    .createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  let result = '';
  let from = 0;
  for (const [at, { name, initializer }] of declarations.entries()) {
    if (initializer === undefined || !isComputed(initializer)) continue;
    const value = pure(initializer.getText());
    const parts = ts.isObjectBindingPattern(name) ? partsOf(name) : [];
    result += text.slice(from, parts.length > 0 ? name.getStart() : initializer.getStart());
    // A bundler keeps whatever is taken apart, so each part is a constant of its own.
    result +=
      parts.length > 0
        ? [
            `$whole${at} = ${value}`,
            ...parts.map(([field, own]) => `${own} = ${pure(`$whole${at}.${field}`)}`),
          ].join(', ')
        : value;
    from = initializer.end;
  }
  return result + text.slice(from);
};

const pure = (code: string): string => `/* @__PURE__ */ (() => (${code}))()`;

/** The fields that a pattern takes out of an object, each with the name that it gets. */
const partsOf = ({ elements }: ts.ObjectBindingPattern): readonly (readonly [string, string])[] => {
  const isPlain = elements.every(
    ({ dotDotDotToken, initializer, name }) =>
      dotDotDotToken === undefined && initializer === undefined && ts.isIdentifier(name),
  );
  return isPlain
    ? elements.map(({ propertyName, name }) => [(propertyName ?? name).getText(), name.getText()])
    : [];
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
