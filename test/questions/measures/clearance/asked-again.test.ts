import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs } from './asked';

type Dates = { readonly [Field in 'effectiveFrom' | 'effectiveUntil']?: string };

const announced = (id: string, on: string, instrument: string, more: object = {}): EventInput =>
  act(
    id,
    'MeasureAnnounced',
    on as '2017-01-01',
    {
      measure: 'm',
      instrument,
      flow: 'export',
      against: 'KOR',
      products: [hs('2811')],
      ...more,
    } as never,
  );

const noneSince = (on: string, more: Dates = {}): EventInput =>
  act(
    'none',
    'MeasureAmended',
    on as '2017-01-01',
    {
      measure: 'm',
      products: [hs('2811')],
      licence: 'none',
      ...more,
    } as never,
  );

const question = { product: '281111', entity: 'Beta' } as const;
const beta = act('beta', 'EntityNoted', '2017-01-01', { entity: 'Beta', names: ['Beta Ltd.'] });
const asked = (...events: readonly EventInput[]) => ask(question, beta, ...events, covered);

const asking = ['export-ban', 'export-licensing-requirement', 'foreign-customer-limit'] as const;
const narrower = [
  ['the same goods', {}],
  ['a longer code', { products: [hs('281111')] }],
  ['one firm', { entities: ['Beta'] }],
  ['one country', { partners: ['KOR'] }],
] as const;

const needs = {
  'export-ban': { licence: 'prohibited', exact: true, acts: ['again'] },
  'export-licensing-requirement': { licence: null, exact: false, acts: ['again'] },
  'foreign-customer-limit': { licence: null, exact: false, acts: ['again'] },
} as const;

describe('a measure under which an act had said that no licence is needed', () => {
  for (const instrument of asking)
    it.each(narrower)(
      `should ask for one if ${instrument} is announced again for %s`,
      (_, scope) => {
        const first = announced('first', '2017-01-01', instrument);
        const again = announced('again', '2018-06-01', instrument, scope);
        expect(asked(first, noneSince('2018-01-01'))).toMatchObject({ verdict: 'clear' });
        const { verdict, regime } = asked(first, noneSince('2018-01-01'), again);
        expect({ verdict, regime }).toMatchObject({
          verdict: 'restricted',
          regime: needs[instrument],
        });
      },
    );

  it('should ask for none if the act came after the second announcement', () => {
    const first = announced('first', '2017-01-01', 'export-ban');
    const again = announced('again', '2017-06-01', 'export-ban');
    expect(asked(first, again, noneSince('2018-01-01')).verdict).toBe('clear');
  });

  it('should ask for none if the second announcement only prolongs the first', () => {
    const first = announced('first', '2017-01-01', 'export-ban', { effectiveUntil: '2020-01-01' });
    const again = announced('again', '2018-06-01', 'export-ban', { completes: 'first' });
    expect(asked(first, noneSince('2018-01-01'), again).verdict).toBe('clear');
  });

  it('should ask for none if the announcement says so itself, or lets it go on', () => {
    const first = announced('first', '2017-01-01', 'export-ban', {
      licence: 'none',
      effectiveUntil: '2020-01-01',
    });
    const again = announced('again', '2018-06-01', 'export-ban', { completes: 'first' });
    expect(asked(first).verdict).toBe('clear');
    expect(asked(first, again).verdict).toBe('clear');
  });

  it('should keep the licence that a wider rule names if it is a licence', () => {
    const wide = announced('wide', '2017-01-01', 'export-ban', { licence: 'individual' });
    const narrow = announced('narrow', '2018-06-01', 'export-ban', { products: [hs('281111')] });
    expect(asked(wide, narrow).regime).toMatchObject({ licence: 'individual', acts: ['wide'] });
  });

  it('should ask for what a ban of a firm asks, though a wider act says later that none is needed', () => {
    const firm = announced('again', '2017-01-01', 'export-ban', { entities: ['Beta'] });
    expect(asked(firm, noneSince('2018-01-01'))).toMatchObject({
      verdict: 'restricted',
      regime: { licence: 'prohibited', acts: ['again'] },
    });
  });
});
