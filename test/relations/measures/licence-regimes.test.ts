import { audit, type EventInput, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

type Level = 'none' | 'general-bulk' | 'individual';
const noted = (id: string, occurred: string, licence: Level, dates: object = {}) =>
  act(id, 'LicenceRegimeNoted', occurred, {
    from: 'JPN',
    to: 'KOR',
    products: ['acid', { scheme: 'HS', code: '281111' }],
    licence,
    ...dates,
  });
type Day = `${number}-${number}-${number}`;
const regime = (day: Day, ...events: readonly EventInput[]) => {
  const ask = tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' });
  const found = held(ask(stateOf(logOf(...events), day)));
  return { licence: found.licence, acts: found.acts };
};

describe('a licence regime', () => {
  const baseline = noted('old', '../2019-06-30', 'general-bulk');

  it('is one row for each product, known since ever', () => {
    const { licenceRegimes } = stateOf(logOf(baseline), '1990-01-01', '1990-01-01');
    expect(licenceRegimes.ids()).toEqual(['JPN>KOR/HS:281111', 'JPN>KOR/acid']);
    expect(held(licenceRegimes.get('JPN>KOR/HS:281111'))).toMatchObject({
      from: 'JPN',
      to: 'KOR',
      product: 'HS:281111',
      decisions: [{ act: 'old', value: 'general-bulk', begun: true }],
    });
  });

  it('is followed by another, on its day', () => {
    const next = noted('new', '2019-07-01', 'none', { effectiveFrom: '2019-07-10' });
    expect(regime('2019-07-09', baseline, next)).toMatchObject({
      licence: 'general-bulk',
      acts: ['old'],
    });
    expect(regime('2019-07-10', baseline, next)).toMatchObject({
      licence: 'none',
      acts: ['new'],
    });
  });

  it('noted for a time gives way to the one before', () => {
    const passing = noted('passing', '2019-07-01', 'individual', { effectiveUntil: '2019-07-10' });
    expect(regime('2019-07-09', baseline, passing).licence).toBe('individual');
    expect(regime('2019-07-10', baseline, passing)).toMatchObject({
      licence: 'general-bulk',
      acts: ['old'],
    });
    expect(regime('2019-07-10', passing).licence).toBeNull();
  });

  it('noted for a time keeps to its time beneath a later one', () => {
    const long = noted('long', '2019-07-01', 'individual', { effectiveUntil: '2019-07-10' });
    const later = noted('later', '2019-07-05', 'none', { effectiveUntil: '2019-07-20' });
    expect(regime('2019-07-10', baseline, long, later)).toMatchObject({
      licence: 'none',
      acts: ['later'],
    });
    expect(regime('2019-07-20', baseline, long, later).licence).toBe('general-bulk');
  });

  it('that has no date is pending, and has effect with the act that completes it', () => {
    const undated = noted('undated', '2019-07-01', 'none', { effectiveFrom: null });
    const done = noted('done', '2019-07-05', 'none', { completes: 'undated' });
    expect(regime('2019-07-04', undated)).toMatchObject({ licence: null, acts: [] });
    expect(regime('2019-07-05', baseline, undated, done)).toMatchObject({
      licence: 'none',
    });
    expect(audit(logOf(baseline, undated, done))).toEqual([]);
    const stray = noted('stray', '2019-07-06', 'none', { completes: 'unheard-of' });
    expect(audit(logOf(baseline, { ...baseline, id: 'unheard-of' }, stray)).length).toBe(0);
  });
});
