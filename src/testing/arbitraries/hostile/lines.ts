import * as fc from 'fast-check';
import { formatEvent } from '../../../log/format';
import { anyText } from '../single/any-text';
import { arbitraryEvent } from '../single/events';

const valid = arbitraryEvent().map(formatEvent);

/** Chooses a position in a text, as a share of its length: 0 is the beginning. */
const position = fc.nat({ max: 9_999 }).map((n) => n / 10_000);

const odd = fc.oneof(
  fc.constantFrom('1e999', '-0', '9007199254740993', '0.1e-400', 'null', '""', '{}', '[]', '[[]]'),
  fc.constantFrom('"\\ud800"', '"\\u0000"', '"__proto__"', '{"__proto__":{"polluted":true}}'),
  fc.constantFrom('"2019-02-30"', '"9999-99-99"', '"[2019-07-04..2019-07-01]"'),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
);

const withReplacedValue = fc.tuple(valid, position, odd).map(([line, at, value]) => {
  const values = [...line.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d+|null)/g)];
  const chosen = values[Math.floor(at * values.length)];
  if (chosen?.index === undefined) return line;
  const end = chosen.index + chosen[0].length;
  return `${line.slice(0, chosen.index)}:${value}${line.slice(end)}`;
});

const withAddedField = fc
  .tuple(valid, fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'data', 'x'), odd)
  .map(([line, key, value]) => `{"${key}":${value},${line.slice(1)}`);

const torn = fc
  .tuple(
    valid,
    position,
    fc.constantFrom(undefined, '\ud800', '\u0000', '"', '}', '\u2028', '\ufeff'),
  )
  .map(([line, at, put]) => {
    const index = Math.floor(at * line.length);
    return put === undefined
      ? line.slice(0, index)
      : `${line.slice(0, index)}${put}${line.slice(index + 1)}`;
  });

const nested = fc
  .tuple(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(['[', ']'], ['{"data":', '}']))
  .map(([depth, [open = '', close = '']]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

const unsupported = fc
  .tuple(valid, fc.constantFrom('type', 'schemaVersion'))
  .map(([line, field]) =>
    JSON.stringify({ ...JSON.parse(line), [field]: field === 'type' ? 'TreatyRatified' : 99 }),
  );

const noise = fc.oneof(
  fc.constantFrom('', ' ', '{', '}', '[]', 'null', '0', '"', '{"type":"Strange"}'),
  anyText().map((text) => text.replaceAll(/[\n\r]/g, ' ')),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);

/**
 * Damaged lines of a log. Some are valid events in which a value or character is replaced, a field
 * is added, or the end is missing. Other lines have deep nesting, an unsupported type or version, a
 * key such as `__proto__`, a number out of range, a lone surrogate, or only noise. No line contains
 * a line end.
 *
 * @example
 * const [header = ''] = formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' })).split('\n');
 * const texts = fc.sample(arbitraryHostileLine(), 20).map((line) => `${header}\n${line}\n`);
 * texts.map((text) => parseLog(text)).every((read) => isLeft(read) || isRight(read)); // => true
 */
export const arbitraryHostileLine = (): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: withReplacedValue, weight: 4 },
    { arbitrary: torn, weight: 3 },
    { arbitrary: withAddedField, weight: 2 },
    unsupported,
    nested,
    noise,
  );
