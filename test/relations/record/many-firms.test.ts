import { audit } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const letters = (number: number): string =>
  [...number.toString(26)]
    .map((digit) => 'qwertyuiopasdfghjklzxcvbnm'[parseInt(digit, 26)])
    .join('');

/** A log of rates for firms, one a firm, each by an act of its own. */
const ratesOf = (firms: number) =>
  logOf(
    ...Array.from({ length: firms }, (_, number) =>
      act(`e${number}`, 'MeasureAnnounced', '2020-01-01', {
        measure: 'm',
        products: [{ scheme: 'HS', code: '2811' }],
        instrument: 'anti-dumping',
        flow: 'import',
        against: 'KOR',
        entities: [`${letters(number * 977 + 20_000)} Steel Works`],
        duty: { percent: number },
      }),
    ),
  );

/** The least time of three in milliseconds. */
const timeFor = (firms: number): number => {
  const log = ratesOf(firms);
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    audit(log);
    return performance.now() - start;
  });
  return Math.min(...times);
};

describe('audit of a measure with rates for many firms', () => {
  it('should take time in proportion to their number', () => {
    timeFor(50);
    // Sixteen times as many: comparing each with all others takes 256 times as long.
    expect(timeFor(4_800) / timeFor(300)).toBeLessThan(80);
  });
});
