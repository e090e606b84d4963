import { isLeft, isRight, orThrow } from 'bilateral';
import { eraseValue, extendSeal, type Seal, sealLog, verifyLog } from 'bilateral/seal';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongRun, isQuick } from '../support/holds';

const count = isLongRun ? 10_000 : 200;
/** How often each change is tried: one verification of 10,000 lines takes half a second. */
const numRuns = isLongRun ? 25 : isQuick ? 1 : 4;

/** A line with what JavaScript would not write again: the sign of zero, many digits, spaces, a key twice. */
const lineAt = (at: number): string =>
  `{"id":"event-${at}", "zero":-0,"digits":${at}00000000000000000001,"by":{"name":"Person ${at} \\u00e9"},` +
  `"a.b":"x","note":"${at % 7 === 0 ? '김' : 'b'}","note":"twice"}`;
const lines = Array.from({ length: count }, (_, at) => lineAt(at));
const textOf = (all: readonly string[]): string => `${all.join('\n')}\n`;
const isPersonal = (path: string, { id }: Readonly<Record<string, unknown>>): boolean =>
  path === 'by.name' && String(id).endsWith('0');
const seals: readonly Seal[] = [
  sealLog(textOf(lines)),
  sealLog(textOf(lines), { isPersonal, salt: () => 'salt' }),
];

/** A change of one line: the lines after it, and what must be found. */
type Edit = (
  at: number,
  where: number,
  other: number,
) => readonly [readonly string[], string, number] | undefined;

const replaced = (at: number, ...instead: readonly string[]): readonly string[] =>
  lines.toSpliced(at, 1, ...instead);
const changed = (at: number, line: string): readonly [readonly string[], string, number] => [
  replaced(at, line),
  'changed',
  at + 1,
];
/** The line, and a place in it. */
const cutAt = (at: number, where: number): readonly [string, number] => {
  const line = lines[at] ?? '';
  return [line, where % line.length];
};

const edits: Readonly<Record<string, Edit>> = {
  'another character': (at, where) => {
    const [line, place] = cutAt(at, where);
    return changed(
      at,
      `${line.slice(0, place)}${line[place] === 'x' ? 'y' : 'x'}${line.slice(place + 1)}`,
    );
  },
  'one character more': (at, where) => {
    const [line, place] = cutAt(at, where);
    return changed(at, `${line.slice(0, place)} ${line.slice(place)}`);
  },
  'one character less': (at, where) => {
    const [line, place] = cutAt(at, where);
    return changed(at, line.slice(0, place) + line.slice(place + 1));
  },
  'the sign of zero': (at) => changed(at, (lines[at] ?? '').replace('-0', '0')),
  'the last of many digits': (at) => changed(at, (lines[at] ?? '').replace('1,"by"', '2,"by"')),
  'the first of two equal keys': (at) =>
    changed(at, (lines[at] ?? '').replace('"note":', '"nota":')),
  'a carriage return': (at) => changed(at, `${lines[at]}\r`),
  'a byte-order mark': (at) => changed(at, `\ufeff${lines[at]}`),
  'no text left': (at) => changed(at, ''),
  'a copy of another line': (at, _, other) =>
    at === other ? undefined : changed(at, lines[other] ?? ''),
  'cut in two': (at, where) => {
    const [line, place] = cutAt(at, where);
    return [replaced(at, line.slice(0, place), line.slice(place)), 'changed', at + 1];
  },
  'joined with the next': (at) =>
    at === count - 1
      ? undefined
      : [lines.toSpliced(at, 2, `${lines[at]}${lines[at + 1]}`), 'changed', at + 1],
  dropped: (at) => [lines.toSpliced(at, 1), 'dropped', at + 1],
  'one line more before it': (at) => [lines.toSpliced(at, 0, '{"id":"new"}'), 'added', at + 1],
  'a copy before it': (at, _, other) =>
    at === other ? undefined : [lines.toSpliced(at, 0, lines[other] ?? ''), 'added', at + 1],
  'put elsewhere': (at, _, other) =>
    at === other
      ? undefined
      : [
          lines.toSpliced(at, 1).toSpliced(other, 0, lines[at] ?? ''),
          'moved',
          Math.min(at, other) + 1,
        ],
  'swapped with another': (at, _, other) =>
    at === other
      ? undefined
      : [
          lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''),
          'moved',
          Math.min(at, other) + 1,
        ],
};

const index = fc.integer({ min: 0, max: count - 1 });

describe('verifyLog', () => {
  it(`should find any change of one of ${count} lines, at that line`, () => {
    const tried = new Map<string, number>();
    for (const [name, edit] of Object.entries(edits))
      fc.assert(
        fc.property(
          index,
          fc.nat(),
          index,
          fc.constantFrom(...seals),
          fc.boolean(),
          (at, where, other, seal, isLonger) => {
            const made = edit(at, where, other);
            fc.pre(made !== undefined);
            const [after, how, line] = made;
            // A line in place of the last one, dropped, is a changed line.
            fc.pre(!(isLonger && how === 'dropped' && line === count));
            // Lines that were appended since make no difference.
            const text = textOf(isLonger ? [...after, '{"id":"appended"}'] : after);
            const result = verifyLog(text, seal, { head: seal.head });
            expect(isLeft(result) && [result.left.how, result.left.line]).toEqual([how, line]);
            tried.set(name, (tried.get(name) ?? 0) + 1);
          },
        ),
        { numRuns },
      );
    console.log(`Changes of a sealed log of ${count} lines that were found:`, ...tried);
  }, 1_800_000);
});

describe('eraseValue', () => {
  it('should change nothing but the value, whatever the rest of the line says', () => {
    const text = textOf(lines);
    const [, seal] = seals;
    fc.assert(
      fc.property(fc.constantFrom(...(seal?.personal ?? [])), ({ line }) => {
        if (seal === undefined) return;
        const erasure = { line, path: 'by.name', on: '2026-01-05', act: 'order' };
        const erased = orThrow(eraseValue(text, seal, erasure));
        const [, digest = ''] = /erased:sha256:([0-9a-f]{64})/.exec(erased.text) ?? [];
        const value = `"Person ${line - 1} \\u00e9"`;
        expect(erased.text.replace(`"erased:sha256:${digest}"`, value)).toBe(text);
        expect(isRight(verifyLog(erased.text, erased.seal, { head: seal.head }))).toBe(true);
      }),
      { numRuns },
    );
  }, 300_000);
});

describe('extendSeal', () => {
  it('should give the seal of the whole, of which each earlier head is still a head', () => {
    fc.assert(
      fc.property(index, index, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const before = sealLog(textOf(lines.slice(0, first + 1)));
        const longer = textOf(lines.slice(0, second + 1));
        const seal = orThrow(extendSeal(longer, before, { head: before.head }));
        expect(seal).toEqual(sealLog(longer));
        expect(orThrow(verifyLog(longer, seal, { head: before.head }))).toMatchObject({
          sealed: first + 1,
          unsealed: second - first,
        });
      }),
      { numRuns },
    );
  }, 300_000);
});
