import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs, reasons } from './asked';

const scope = { measure: 'm', products: '*' } as const;
const announced = (id: string, occurred: string, more: object = {}) =>
  act(id, 'MeasureAnnounced', occurred, {
    ...scope,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    licence: 'individual',
    ...more,
  } as never);
const firm = (id: string, names: readonly string[]) =>
  act(id, 'EntityNoted', '2016-01-01', { entity: id, names } as never);
const note = (product: string, codes: readonly object[]) =>
  act(`n-${product}`, 'ProductNoted', '2016-01-01', { product, codes } as never);
const excluded = (name: string) =>
  act('excluded', 'ExclusionGranted', '2019-08-01', { ...scope, entities: [name] });

describe('clearance of a firm that acts call by two of its names', () => {
  const beta = firm('b', ['Beta', 'Beta Holdings']);
  const again = announced('again', '2020-01-01', { entities: ['Beta Holdings'] });
  const suspended = act('stop', 'MeasureSuspended', '2019-08-01', { ...scope, entities: ['Beta'] });
  const lifted = act('stop', 'MeasureLifted', '2019-08-01', { ...scope, entities: ['Beta'] });
  const onBeta = announced('on', '2019-07-01', { entities: ['Beta'] });
  const none = announced('none', '2019-07-01', { entities: ['Beta'], licence: 'none' });
  const cases: readonly (readonly [string, readonly EventInput[]])[] = [
    ['an exclusion', [announced('all', '2019-07-01'), excluded('Beta')]],
    ['a suspension', [announced('all', '2019-07-01'), onBeta, suspended]],
    ['a lifting', [announced('all', '2019-07-01'), onBeta, lifted]],
    ['a rule that asks for no licence', [none]],
  ];
  it.each(cases)('should let a later announcement override %s', (_, events) => {
    for (const entity of ['Beta', 'Beta Holdings']) {
      const route = { product: '2811', entity };
      expect(ask(route, beta, ...events, again, covered).verdict).toBe('restricted');
      expect(ask(route, beta, ...events, covered).verdict).toBe('clear');
    }
  });
});

describe('clearance of a name that two firms bear', () => {
  const two = [firm('b1', ['Beta', 'Beta One']), firm('b2', ['Beta', 'Beta Two'])];
  const none = announced('none', '2019-07-01', { entities: ['Beta One'], licence: 'none' });
  const all = announced('all', '2019-06-01');
  const cases: readonly (readonly [string, readonly EventInput[]])[] = [
    ['an exclusion of one of them', [all, excluded('Beta One')]],
    ['an exclusion of the name', [all, excluded('Beta')]],
    ['a rule for one of them', [all, none]],
    [
      'rules for both',
      [none, announced('two', '2019-07-01', { measure: 'n', entities: ['Beta Two'] })],
    ],
  ];
  it.each(cases)('should not clear it by %s', (_, events) => {
    const asked = ask({ product: '2811', entity: 'Beta' }, ...two, ...events, covered);
    if (asked.verdict !== 'restricted')
      expect([asked.verdict, ...reasons(asked)]).toEqual(['refused', 'firm-not-identified']);
    const reversed = ask(
      { product: '2811', entity: 'Beta' },
      ...two.toReversed(),
      ...events,
      covered,
    );
    expect(reversed.verdict).not.toBe('clear');
  });

  it('should not clear one of them by an exclusion of the name, which may be of the other', () => {
    const asked = ask(
      { product: '2811', entity: 'Beta One' },
      ...two,
      all,
      excluded('Beta'),
      covered,
    );
    expect(asked.verdict).toBe('refused');
  });

  it('should not clear one of two firms whose ids differ in capitals only', () => {
    const alike = [firm('beta', ['Beta One']), firm('BETA', ['Beta Two'])];
    const asked = ask(
      { product: '2811', entity: 'Beta One' },
      ...alike,
      all,
      excluded('beta'),
      covered,
    );
    expect(asked.verdict).toBe('refused');
  });
});

describe('clearance of goods that acts call by two names', () => {
  const hf = note('hf', [hs('281111')]);
  const on = (id: string, occurred: string, products: unknown, licence: string) =>
    announced(id, occurred, { products, licence });
  const baseline = (id: string, occurred: string, products: unknown, licence: string) =>
    act(id, 'LicenceRegimeNoted', occurred, {
      from: 'JPN',
      to: 'KOR',
      products,
      licence,
    } as never);
  const code = [hs('281111')];
  const cases: readonly (readonly [string, string, readonly EventInput[]])[] = [
    [
      'a name and its code',
      '2811.11',
      [hf, on('a', '2019-07-01', ['hf'], 'none'), on('b', '2020-01-01', code, 'individual')],
    ],
    [
      'two names of one code',
      'hf',
      [
        hf,
        note('hydro', code),
        on('a', '2019-07-01', ['hf'], 'none'),
        on('b', '2020-01-01', ['hydro'], 'individual'),
      ],
    ],
    [
      'a name and its code, in baselines',
      '2811.11',
      [
        hf,
        baseline('a', '2019-01-01', ['hf'], 'none'),
        baseline('b', '2019-07-01', code, 'individual'),
      ],
    ],
  ];
  it.each(cases)('should follow the later act: %s', (_, product, events) => {
    expect(ask({ product }, ...events, covered).verdict).toBe('restricted');
  });
});

describe('clearance of a described part of a code', () => {
  const wet = { ...hs('2811'), part: 'wet' };
  const onHf = announced('m', '2019-07-01', { products: ['hf'] });
  it.each([
    ['a code that may contain the part', '2811.11', [note('hf', [wet])]],
    ['a good of such a code', 'foo', [note('foo', [hs('281111')]), note('hf', [wet])]],
    [
      'a good of another described part',
      'foo',
      [note('foo', [{ ...hs('2811'), part: 'dry' }]), note('hf', [wet])],
    ],
  ])('should not clear %s', (_, product, notes) => {
    expect(ask({ product }, ...notes, onHf, covered).verdict).toBe('refused');
  });
});

describe('clearance beside acts that replay ignores', () => {
  const tax = announced('tax', '2019-07-01', {
    instrument: 'export-tax',
    licence: undefined,
    duty: { percent: 3 },
  });
  const ban = (more: object = {}) =>
    announced('ban', '2020-01-01', { instrument: 'export-ban', licence: undefined, ...more });
  const elsewhere = announced('first', '2019-07-01', { products: [hs('90')] });
  const ofKorea = {
    ...announced('second', '2020-01-01', {
      instrument: 'import-ban',
      flow: 'import',
      against: 'JPN',
      licence: undefined,
    }),
    by: { country: 'KOR', sector: 'GOV' },
  } as EventInput;
  const cases: readonly (readonly [string, readonly EventInput[]])[] = [
    ['a tax announced again as a ban that has ended', [tax, ban({ effectiveUntil: '2020-03-01' })]],
    ['a tax announced again as a ban on a part', [tax, ban({ products: [hs('281111')] })]],
    ['a tax announced again as a ban on a firm', [tax, ban({ entities: ['Acme'] })]],
    ['a ban of another country under the same id', [elsewhere, ofKorea]],
  ];
  it.each(cases)('should not clear goods under %s', (_, events) => {
    const asked = ask({ product: '2811' }, ...events, covered);
    expect(asked.verdict).toBe('refused');
    expect(reasons(asked)).toContain('acts-ignored');
    expect(reasons(ask({ product: '2811' }, ...events.slice(0, 1), covered))).toEqual([]);
  });
  it('should restrict goods under a tax announced again as a ban', () => {
    expect(ask({ product: '2811' }, tax, ban(), covered).verdict).toBe('restricted');
  });
});

describe('clearance of goods under a quota', () => {
  const quota = { quantity: 0, unit: 't', per: 'year' };
  const all = announced('all', '2019-07-01', { licence: 'none', quota });
  it('should restrict them, also where no licence is needed', () => {
    expect(ask({ product: '2811' }, all, covered).verdict).toBe('restricted');
  });
  it('should refuse them where the quota is on a part', () => {
    const whole = announced('all', '2019-07-01', { licence: 'none' });
    const part = announced('part', '2020-01-01', {
      products: [hs('281111')],
      licence: undefined,
      quota,
    });
    expect(reasons(ask({ product: '2811' }, whole, part, covered))).toEqual([
      'part-may-be-restricted',
    ]);
  });
});
