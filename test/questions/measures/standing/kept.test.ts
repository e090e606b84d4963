import {
  asKnownAt,
  asOf,
  history,
  isRight,
  lookup,
  pipe,
  record,
  relations,
  suppose,
  timeline,
  toNullable,
  tradeRegime,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { logOf } from '../../../support/policy';
import { acid, measure } from '../regime';

// One question for all logs, as a service has it.
const regime = tradeRegime(acid);
const first = measure('first', 'individual');
const second = measure('second', 'prohibited');
const one = timeline(relations)(logOf(first));
const licenceOf = (replayed: typeof one) =>
  toNullable(pipe(replayed, asOf('2020-01-01'), regime))?.licence;

describe('a question that keeps what it found by keys', () => {
  it('should see a measure that is recorded after it was asked', () => {
    expect(licenceOf(one)).toBe('individual');
    const recorded = pipe(one, record([second]));
    if (!isRight(recorded)) throw new Error('The act is sound.');
    expect(licenceOf(recorded.right)).toBe('prohibited');
    expect(licenceOf(one)).toBe('individual');
  });

  it('should see what is supposed, and no more in the log itself', () => {
    expect(licenceOf(one)).toBe('individual');
    expect(licenceOf(pipe(one, suppose({ add: [second] })))).toBe('prohibited');
    expect(licenceOf(pipe(one, suppose({ drop: ['first'] })))).toBeUndefined();
    expect(licenceOf(one)).toBe('individual');
  });

  it('should not see what was recorded later', () => {
    expect(licenceOf(one)).toBe('individual');
    expect(licenceOf(pipe(one, asKnownAt('2019-06-30')))).toBeUndefined();
    expect(licenceOf(pipe(one, asKnownAt('2019-07-01')))).toBe('individual');
  });

  it('should answer by history and lookup as at each point', () => {
    const both = timeline(relations)(logOf(first, second));
    const prepared = lookup(regime)(both);
    for (const { from = '2000-01-01', value } of history(regime)(both)) {
      expect(regime(asOf(from)(both))).toEqual(value);
      expect(prepared(from)).toEqual(value);
    }
  });
});
