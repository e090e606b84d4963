import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';

/**
 * Whether a value is what an example says. The text is a TypeScript expression in which `…` stands
 * for anything: a value, further fields, further items, or a part of a string. `some`, `none`,
 * `right` and `left` are those of fp-ts.
 */
export const isAsExpected = (expected: string, value: unknown): boolean => {
  const source = ts.createSourceFile(
    'expected.ts',
    `(${markedOutsideStrings(expected)})`,
    ts.ScriptTarget.ES2022,
    true,
  );
  const [statement] = source.statements;
  if (
    statement === undefined ||
    !ts.isExpressionStatement(statement) ||
    source.statements.length > 1
  )
    throw new Error(`not a result: ${expected}`);
  return matches(statement.expression, value);
};

const anything = '$anything';

/** Every `…` outside quotes as a name, so that the text parses. */
const markedOutsideStrings = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|…/g, (part) =>
    part === '…' ? anything : part,
  );

const isAnything = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === anything;

const matches = (node: ts.Expression, value: unknown): boolean => {
  if (isAnything(node)) return true;
  if (ts.isParenthesizedExpression(node)) return matches(node.expression, value);
  if (ts.isStringLiteralLike(node))
    return typeof value === 'string' && isTextAsExpected(node.text, value);
  if (ts.isArrayLiteralExpression(node))
    return Array.isArray(value) && itemsMatch([...node.elements], value);
  if (ts.isObjectLiteralExpression(node)) return fieldsMatch(node, value);
  if (ts.isCallExpression(node)) return wrapperMatches(node, value);
  return isDeepStrictEqual(value, constantOf(node));
};

/** Text in which `…` stands for any text. */
export const isTextAsExpected = (expected: string, text: string): boolean => {
  const escaped = expected.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[^]*')}$`).test(text);
};

const itemsMatch = (expected: readonly ts.Expression[], items: readonly unknown[]): boolean => {
  const [first, ...rest] = expected;
  if (first === undefined) return items.length === 0;
  if (isAnything(first)) {
    for (let skipped = 0; skipped <= items.length; skipped += 1)
      if (itemsMatch(rest, items.slice(skipped))) return true;
    return false;
  }
  return items.length > 0 && matches(first, items[0]) && itemsMatch(rest, items.slice(1));
};

const fieldsMatch = (node: ts.ObjectLiteralExpression, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isPartial = node.properties.some(({ name }) => name !== undefined && isAnything(name));
  const named = node.properties.filter(ts.isPropertyAssignment);
  const keys = named.map(({ name }) =>
    ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '',
  );
  const present = Object.keys(value);
  return (
    (isPartial || present.length === keys.length) &&
    named.every(({ initializer }, at) => {
      const key = keys[at] ?? '';
      return present.includes(key) && matches(initializer, Reflect.get(value, key));
    })
  );
};

const wrapperMatches = (node: ts.CallExpression, value: unknown): boolean => {
  const [argument] = node.arguments;
  const field = { some: 'value', right: 'right', left: 'left' }[node.expression.getText()];
  if (field === undefined || argument === undefined || typeof value !== 'object' || value === null)
    return false;
  const tag = node.expression.getText();
  return (
    Reflect.get(value, '_tag') === `${tag[0]?.toUpperCase()}${tag.slice(1)}` &&
    matches(argument, Reflect.get(value, field))
  );
};

const constants: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  undefined,
  Infinity: Number.POSITIVE_INFINITY,
};

const constantOf = (node: ts.Expression): unknown => {
  const text = node.getText();
  if (text === 'none') return { _tag: 'None' };
  if (Object.hasOwn(constants, text)) return constants[text];
  if (/^-?[\d_.]+$/.test(text)) return Number(text.replaceAll('_', ''));
  if (text === '-Infinity') return Number.NEGATIVE_INFINITY;
  throw new Error(`not a result: ${text}`);
};
