import { fieldAt, itemAt } from '../../../codec/path';
import { same } from '../../../same';
import { print } from './print';

/** One side of a difference: a value, or `Absent` if the field or item does not exist. */
export type Side =
  | { readonly _tag: 'Value'; readonly value: unknown }
  | { readonly _tag: 'Absent' };

/** A path at which two values differ. */
export type Difference = {
  /** The path to the difference, for example `answer.value.upcoming[0].on`. */
  readonly path: string;
  readonly expected: Side;
  readonly found: Side;
};

/**
 * Lists the differences between two values. The comparison is exact: a field that is `undefined` differs from an
 * absent one, order and number of items count, and -0 differs from 0. Objects with different `_tag`s, such as `none`
 * and `some(…)`, differ as a whole.
 */
export const differences = (
  expected: unknown,
  found: unknown,
  path: string,
): readonly Difference[] => {
  if (Object.is(expected, found)) return [];
  if (Array.isArray(expected) && Array.isArray(found)) return inItems(expected, found, path);
  if (isPlain(expected) && isPlain(found) && !haveDifferentTags(expected, found))
    return inFields(expected, found, path);
  const isPlainOrPrimitive = isPlain(expected) || isPlain(found) || typeof expected !== 'object';
  if (!isPlainOrPrimitive && same(expected, found)) return [];
  return [{ path, expected: side(expected), found: side(found) }];
};

const side = (value: unknown): Side => ({ _tag: 'Value', value });
const absent: Side = { _tag: 'Absent' };

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

const haveDifferentTags = ({ _tag: a }: Plain, { _tag: b }: Plain): boolean =>
  typeof a === 'string' && typeof b === 'string' && a !== b;

const inFields = (expected: Plain, found: Plain, path: string): readonly Difference[] => {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return keys.flatMap((key) => {
    const at = fieldAt(path, key);
    const [isExpected, isFound] = [Object.hasOwn(expected, key), Object.hasOwn(found, key)];
    return isExpected && isFound
      ? differences(expected[key], found[key], at)
      : [
          {
            path: at,
            expected: isExpected ? side(expected[key]) : absent,
            found: isFound ? side(found[key]) : absent,
          },
        ];
  });
};

const isEqual = (expected: unknown, found: unknown): boolean =>
  differences(expected, found, '').length === 0;

/** If the lengths differ, skips the equal items at both ends, so that one added item counts as one difference. */
const inItems = (
  expected: readonly unknown[],
  found: readonly unknown[],
  path: string,
): readonly Difference[] => {
  const shorter = Math.min(expected.length, found.length);
  const isFixed = expected.length === found.length;
  let start = 0;
  while (!isFixed && start < shorter && isEqual(expected[start], found[start])) start += 1;
  let end = 0;
  while (
    !isFixed &&
    end < shorter - start &&
    isEqual(expected[expected.length - 1 - end], found[found.length - 1 - end])
  )
    end += 1;
  const longer = Math.max(expected.length, found.length) - end - start;
  return Array.from({ length: longer }, (_, step) => start + step).flatMap((at) => {
    const [isExpected, isFound] = [at < expected.length - end, at < found.length - end];
    return isExpected && isFound
      ? differences(expected[at], found[at], itemAt(path, at))
      : [
          {
            path: itemAt(path, at),
            expected: isExpected ? side(expected[at]) : absent,
            found: isFound ? side(found[at]) : absent,
          },
        ];
  });
};

const maxListed = 20;

export const differenceLines = (found: readonly Difference[]): readonly string[] => [
  ...found
    .slice(0, maxListed)
    .map(
      (each) =>
        `  ${each.path}: expected ${printSide(each.expected)}, found ${printSide(each.found)}`,
    ),
  ...(found.length > maxListed ? [`  … and ${found.length - maxListed} more differences`] : []),
];

const printSide = (side: Side): string => (side._tag === 'Absent' ? 'nothing' : print(side.value));
