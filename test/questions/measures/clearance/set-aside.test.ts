import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, firm, hs, noted, reasons } from './asked';

const announced = (id: string, occurred: string, more: object): EventInput =>
  act(id, 'MeasureAnnounced', occurred, {
    measure: 'm',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    products: [hs('2811')],
    ...more,
  } as never);
const korea = (more: object = {}) =>
  announced('korea', '2019-07-01', { against: 'KOR', licence: 'individual', ...more });
const all = (more: object = {}) =>
  announced('all', '2019-09-01', { against: '*', licence: 'none', ...more });
const member = act('member', 'MembershipNoted', '2000-01-01', {
  group: 'EUN',
  member: 'KOR',
} as never);
const everywhere = act('covered', 'CoverageDeclared', '2021-01-01', {
  ...(covered as { data: object }).data,
  subjects: ['licensing', 'sanctions', 'memberships'],
} as never);
const asked = (product: string, ...events: readonly EventInput[]) =>
  ask({ product }, ...events, everywhere);

describe('clearance after an announcement that names a country in against was set aside', () => {
  const ban = { instrument: 'export-ban', licence: undefined };
  const cases: readonly (readonly [string, readonly EventInput[]])[] = [
    ['a later one against all', [korea(), all()]],
    ['a later one of a ban against all', [korea(ban), all({ instrument: 'export-ban' })]],
    ['a later one against all for a time', [korea(), all({ effectiveUntil: '2021-01-01' })]],
    [
      'a later one against all that an amendment frees',
      [
        korea(),
        all({ licence: 'general-bulk' }),
        act('freed', 'MeasureAmended', '2019-10-01', {
          measure: 'm',
          products: [hs('2811')],
          licence: 'none',
        } as never),
      ],
    ],
    ['a later one against its union', [member, korea(), all({ against: 'EUN' })]],
    ['one that names its union in partners', [member, korea(), all({ partners: ['EUN'] })]],
    ['one on narrower goods', [korea({ products: [hs('28')] }), all()]],
    [
      'one on all goods that names a firm of it',
      [korea({ entities: ['Acme Ltd.'] }), all({ entities: ['Acme Ltd.'] }), firm],
    ],
    [
      'an earlier one that names it in partners',
      [
        announced('all', '2019-01-01', { against: '*', partners: ['KOR'], licence: 'none' }),
        korea(),
      ],
    ],
    [
      'a later one against all that has ended',
      [
        korea(),
        all(),
        announced('ending', '2019-10-01', {
          against: '*',
          completes: 'all',
          effectiveUntil: '2020-01-01',
        }),
      ],
    ],
  ];
  it.each(cases)('should not clear goods under %s', (_, events) => {
    for (const product of ['2811.11', '2811']) {
      const { verdict, reasons: told } = asked(product, ...events);
      expect(verdict).toBe('refused');
      expect(told.map(({ message }) => message).join()).toContain('"korea"');
    }
    expect(asked('90', ...events).verdict).toBe('clear');
  });

  it('should not clear goods of which a part was restricted', () => {
    const part = { products: [hs('281111')] };
    expect(reasons(asked('2811', korea(part), all(part)))).toContain('acts-ignored');
  });

  it('should not clear goods that may be those that it restricted', () => {
    const acid = { products: ['acid'] };
    expect(reasons(asked('2811', korea(acid), all(acid)))).toEqual(['acts-ignored']);
    const apart = noted('n', 'acid', [hs('29')]);
    expect(asked('2811', apart, korea(acid), all(acid)).verdict).toBe('clear');
  });

  it.each<readonly [string, readonly EventInput[]]>([
    ['names it too', [korea(), all({ against: ['KOR', 'CHN'] })]],
    ['names it in partners and is later', [korea(), all({ partners: ['KOR'] })]],
    ['says of it what it had said before', [korea({ licence: 'none' }), all()]],
    ['prolongs it', [korea(), all({ completes: 'korea' })]],
    ['came after its end', [korea({ effectiveUntil: '2019-08-01' }), all()]],
    [
      'is on narrower goods and names it too',
      [korea({ products: [hs('28')] }), all({ against: 'KOR' })],
    ],
    ['is for a firm, which comes before a country', [korea(), all({ entities: ['Acme'] }), firm]],
  ])('should clear goods under a lighter announcement that %s', (_, events) => {
    expect(ask({ product: '2811.11', entity: 'Acme' }, ...events, firm, everywhere).verdict).toBe(
      'clear',
    );
  });

  it('should clear goods for another country', () => {
    const china = korea({ against: 'CHN' });
    expect(asked('2811', china, all()).verdict).toBe('clear');
  });

  it('should restrict goods under one that names the country in partners', () => {
    expect(asked('2811', korea({ against: '*', partners: ['KOR'] }), all()).verdict).toBe(
      'restricted',
    );
  });
});
