import type { Random } from './random';

/** Names that mean something to JavaScript's own objects. */
export const trapNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
] as const;

/** Characters that break text, lines, JSON or terminals. */
export const oddCharacters = [
  '\u0000',
  '\u0008',
  '\u001b',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  '\u{1f98a}',
  'é',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '0',
  '\\u0000',
  '\\ud800',
] as const;

const nested = (levels: number, open: string, close: string): string =>
  open.repeat(levels) + close.repeat(levels);

const levels = (random: Random): number =>
  random.chance(0.01) ? 100_000 : random.oneOf([2, 20, 200, 2000]);

/** JSON, or nearly, of values that no event means. */
export const hostileJson = (random: Random): string =>
  random.oneOf([
    () => random.oneOf(['null', 'true', 'false', '0', '-0', '1.5', '""', '[]', '{}', '[null]']),
    () => random.oneOf(['1e309', '-1e309', '1e-400', '9007199254740993', '1E+2', '0.1e1']),
    () => random.oneOf(['9'.repeat(400), '00', '+1', '.5', '1.', '0x10', '1n', '1_000']),
    () => random.oneOf(['NaN', 'Infinity', 'undefined', "'x'", '//', 'nul', '"\\x"', '"\t"']),
    () => nested(levels(random), '[', ']'),
    () => nested(levels(random), '{"a":', '}').replace('{"a":}', '{"a":1}'),
    () => `{"${random.oneOf(trapNames)}":{"polluted":true}}`,
    () => `"${random.oneOf(trapNames)}"`,
    () => `"${random.oneOf(oddCharacters)}${random.oneOf(oddCharacters)}"`,
    () => `"${random.oneOf(['x', '\\ud800', '🦊', ' ']).repeat(random.oneOf([1, 65, 5000]))}"`,
    () => random.oneOf(oddDates),
  ])();

const oddDates = [
  '"2019-02-29"',
  '"2019-02-30"',
  '"0000-01-01"',
  '"-2019-01-01"',
  '"+002019-01-01"',
  '"Y20190000"',
  '"2019-07-04T24:00:00Z"',
  '"2019-07-04T23:59:60Z"',
  '"2019-07-04T10:00:00"',
  '"2019-07-04T10:00:00.0000001+09:00"',
  '"2019-07-04T10:00:00+25:00"',
  '"[2019-07-04..2019-07-03]"',
  '"[..]"',
  '"../.."',
  '"/"',
  '"2019-07-04/2019-07-03"',
  '"{2019,2020}"',
  '"2019-XX-04"',
  '"2019-21"',
  '"２０１９-07-04"',
  '"2019-07-04 "',
] as const;
