import { fieldAt, itemAt } from '../../../codec/path';
import { same } from '../../../same';

/** One side of a difference: a value, or that there is none. */
export type Side =
  | { readonly _tag: 'Value'; readonly value: unknown }
  | { readonly _tag: 'Absent' };

/** One place in which two values differ. */
export type Difference = {
  /** Where: `answer.value.upcoming[0].on`. */
  readonly path: string;
  readonly expected: Side;
  readonly found: Side;
};

/**
 * Every place in which what was found differs from what was expected, exactly: a field that is
 * `undefined` is not one that is absent, order and number of items count, and so does the sign of
 * zero. Nothing where they are equal. Values of two tags, such as `none` and a `some`, differ as a
 * whole.
 */
export const differences = (
  expected: unknown,
  found: unknown,
  path: string,
): readonly Difference[] => {
  if (Object.is(expected, found)) return [];
  if (Array.isArray(expected) && Array.isArray(found)) return inItems(expected, found, path);
  if (isPlain(expected) && isPlain(found) && !areOfTwoTags(expected, found))
    return inFields(expected, found, path);
  const isOther = isPlain(expected) || isPlain(found) || typeof expected !== 'object';
  if (!isOther && same(expected, found)) return [];
  return [{ path, expected: side(expected), found: side(found) }];
};

const side = (value: unknown): Side => ({ _tag: 'Value', value });
const absent: Side = { _tag: 'Absent' };

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));

const areOfTwoTags = ({ _tag: a }: Plain, { _tag: b }: Plain): boolean =>
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

/** Items are held against those of the same place, once what is equal at either end is put aside. */
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
