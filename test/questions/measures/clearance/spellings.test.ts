import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { acid, ask, covered, hs, noted, reasons } from './asked';

const other = noted('other', 'Acid', [hs('854231')]);
const own = noted('own', 'acid', [hs('281111')]);
const unclassified = ['product-not-classified'];

describe('clearance of goods whose names differ in capitals only', () => {
  it('should not say which of two noted goods a trader means', () => {
    for (const product of ['ACID', 'Acid', 'acid']) {
      const asked = ask({ product }, own, other, covered);
      expect(reasons(asked)).toEqual(unclassified);
      expect(asked.reasons[0]?.message).toContain('Acid, acid');
    }
  });

  it('should refuse the codes of both where an act is on one of them', () => {
    for (const product of ['Acid', '8542.31'])
      expect(reasons(ask({ product }, own, other, acid, covered))).toEqual(unclassified);
    expect(ask({ product: '2811.11' }, own, other, acid, covered).verdict).toBe('restricted');
  });

  it('should not clear the one where an act is on a name that nobody noted', () => {
    for (const product of ['ACID', 'Acid', '8542.31'])
      expect(ask({ product }, other, acid, covered).verdict).not.toBe('clear');
  });

  it('but find the one that is noted', () => {
    for (const product of ['ACID', 'acid', 'Acid']) {
      expect(ask({ product }, other, covered)).toMatchObject({ verdict: 'clear', product: 'Acid' });
      const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'export-ban',
        flow: 'export',
        against: 'KOR',
        products: ['Acid'],
      });
      expect(ask({ product }, other, ban, covered).verdict).toBe('restricted');
    }
  });

  it('and clear them once only one note is in effect', () => {
    const ended = act('own', 'ProductNoted', '2017-01-01', {
      product: 'acid',
      codes: [hs('281111')],
      effectiveUntil: '2020-01-01',
    });
    expect(ask({ product: 'ACID' }, ended, other, covered)).toMatchObject({
      verdict: 'clear',
      product: 'Acid',
    });
  });

  it('and refuse a name that an act on the route writes in other capitals, whatever it says', () => {
    const free = act('free', 'MeasureAnnounced', '2019-07-01', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['ACID'],
      licence: 'none',
    });
    const asked = ask({ product: 'acid' }, own, free, covered);
    expect(reasons(asked)).toContain('product-not-classified');
    expect(asked.coverage.complete).toBe(false);
  });
});
