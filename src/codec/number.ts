import { show } from '../flaw';
import { type Codec, codec, type LeafSchema } from './codec';

const number = (
  name: string,
  test: (value: number) => boolean,
  expected: string,
  advice: string,
  says: { readonly of: readonly number[] } | { readonly schema: LeafSchema },
): Codec<number> =>
  codec(
    name,
    { _tag: 'Leaf', ...says },
    (value): value is number => typeof value === 'number' && test(value),
    (value, path) => [{ path, expected, found: show(value), advice }],
  );

export const amount: Codec<number> = number(
  'Amount',
  (value) => Number.isFinite(value) && value >= 0,
  'a number of 0 or more',
  'Write it as a JSON number, without quotes or separators.',
  { schema: { type: 'number', minimum: 0 } },
);

export const count: Codec<number> = number(
  'Count',
  (value) => Number.isSafeInteger(value) && value >= 0,
  'a whole number of 0 or more',
  'Write it as a JSON number, without quotes or separators.',
  { schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } },
);

export const ordinal: Codec<number> = number(
  'Ordinal',
  (value) => Number.isSafeInteger(value) && value >= 1,
  'a whole number of 1 or more',
  'Count from 1, and write it as a JSON number.',
  { schema: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } },
);

export const version = (
  current: number,
  advice = 'Give the version of the shape that the data has, as a whole number from 1.',
): Codec<number> =>
  number('Version', (value) => value === current, String(current), advice, { of: [current] });
