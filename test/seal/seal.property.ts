import { isLeft } from 'bilateral';
import { sealLog, verifyLog } from 'bilateral/seal';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/holds';

const count = 500;
const lines = Array.from({ length: count }, (_, at) => `{"id":"event-${at}","n":${at}}`);
const textOf = (all: readonly string[]): string => `${all.join('\n')}\n`;
const seal = sealLog(textOf(lines));

const found = (changed: readonly string[]): unknown => {
  const result = verifyLog(textOf(changed), seal, { head: seal.head });
  return isLeft(result) ? [result.left.how, result.left.line] : 'as sealed';
};

const index = fc.integer({ min: 0, max: count - 1 });

describe('verifyLog', () => {
  it('should find any line of which one character was changed', () => {
    holds(
      fc.property(index, fc.nat(), (at, where) => {
        const line = lines[at] ?? '';
        const place = where % line.length;
        const changed = `${line.slice(0, place)}${line[place] === 'x' ? 'y' : 'x'}${line.slice(place + 1)}`;
        expect(found(lines.map((each, nth) => (nth === at ? changed : each)))).toEqual([
          'changed',
          at + 1,
        ]);
      }),
    );
  });

  it('should find any line that was dropped', () => {
    holds(
      fc.property(index, (at) => {
        expect(found(lines.filter((_, nth) => nth !== at))).toEqual(['dropped', at + 1]);
      }),
    );
  });

  it('should find any line that was added before another', () => {
    holds(
      fc.property(index, (at) => {
        expect(
          found(lines.flatMap((each, nth) => (nth === at ? ['{"id":"new"}', each] : [each]))),
        ).toEqual(['added', at + 1]);
      }),
    );
  });

  it('should find the first of two lines that changed places', () => {
    holds(
      fc.property(index, index, (a, b) => {
        fc.pre(a !== b);
        const swapped = lines.map(
          (each, nth) => lines[nth === a ? b : nth === b ? a : nth] ?? each,
        );
        expect(found(swapped)).toEqual(['moved', Math.min(a, b) + 1]);
      }),
    );
  });
});
