import { audit, coverage, entity, isNone, licence, routeChoices } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../../support/policy';

const listed = act('listed', 'MeasureAnnounced', '2020-01-01', {
  measure: 'list',
  instrument: 'foreign-customer-limit',
  flow: 'export',
  against: 'KOR',
  products: ['chips'],
  entities: ['Acme Co., Ltd.'],
  when: ['made abroad'],
  licence: 'individual',
});
const noted = act('noted', 'EntityNoted', '2020-01-01', {
  entity: 'acme',
  names: ['Acme Co., Ltd.', 'Acme'],
});
const granted = act('granted', 'LicenceGranted', '2020-01-02', {
  measure: 'list',
  products: ['chips'],
  licence: 'l',
  grantee: 'ACME',
});

describe('entity', () => {
  it('should find measures and licences under any name', () => {
    const state = stateOf(logOf(listed, noted, granted), '2020-01-02');
    expect(held(entity('acme')(state))).toMatchObject({
      entities: ['acme'],
      names: ['Acme Co., Ltd.', 'Acme'],
      measures: [{ measure: 'list', products: ['chips'] }],
      licences: [{ licence: 'l', status: 'valid' }],
    });
    expect(isNone(entity('Other')(state))).toBe(true);
  });

  const covering = act('covering', 'CoverageDeclared', '2020-01-03', {
    coverage: 'firms',
    subjects: ['sanctions'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2018-01-01',
    checkedUntil: '2020-01-02',
  } as never);
  const known = stateOf(logOf(listed, noted, granted, covering), '2020-01-02');

  it.each(['Acme Corp.', 'Other'])(
    'should be none for a name that no act uses, such as %s, whatever the log covers',
    (name) => {
      expect(isNone(entity(name)(known))).toBe(true);
      expect(coverage(entity(name))(known).status).toBe('outside');
    },
  );

  it('should be complete for a name of a firm that the log knows, with nothing found too', () => {
    expect(held(entity('acme')(known)).coverage.status).toBe('complete');
    const free = act('free', 'EntityNoted', '2020-01-01', { entity: 'free', names: ['Free Ltd.'] });
    const state = stateOf(logOf(free, covering), '2020-01-02');
    expect(held(entity('Free Ltd')(state))).toMatchObject({
      names: ['Free Ltd.'],
      measures: [],
      licences: [],
      coverage: { status: 'complete' },
    });
  });
});

describe('licence', () => {
  it('should say that a licence is revoked for some of its goods', () => {
    const two = act('two', 'LicenceGranted', '2020-01-02', {
      measure: 'list',
      products: ['chips', 'tools'],
      licence: 'two',
    });
    const revoked = act('revoked', 'LicenceRevoked', '2020-02-01', {
      measure: 'list',
      products: ['tools'],
      licence: 'two',
    });
    const found = licence('two')(stateOf(logOf(listed, two, revoked), '2020-02-01'));
    expect(held(found).map(({ products, status }) => [products, status])).toEqual([
      [['chips'], 'valid'],
      [['tools'], 'revoked'],
    ]);
  });
});

describe('routeChoices', () => {
  it('should list what acts on the route name, and nothing of other routes', () => {
    const state = stateOf(logOf(listed), '2020-01-01');
    expect(routeChoices({ from: 'JPN', to: 'KOR' })(state)).toEqual({
      measures: ['list'],
      instruments: ['foreign-customer-limit'],
      products: ['chips'],
      entities: ['Acme Co., Ltd.'],
      conditions: ['made abroad'],
    });
    expect(routeChoices({ from: 'KOR', to: 'JPN' })(state).measures).toEqual([]);
  });

  it('should list the conditions of licences for measures on the route', () => {
    const licensed = act('licensed', 'LicenceGranted', '2020-01-02', {
      measure: 'list',
      products: ['chips'],
      licence: 'l',
      when: ['certified'],
    });
    const state = stateOf(logOf(listed, licensed), '2020-01-02');
    expect(routeChoices({ from: 'JPN', to: 'KOR' })(state).conditions).toEqual([
      'certified',
      'made abroad',
    ]);
  });

  it('should not list what is announced for the route only later', () => {
    const first = act('first', 'MeasureAnnounced', '2019-12-01', {
      measure: 'list',
      instrument: 'foreign-customer-limit',
      flow: 'export',
      against: 'CHN',
      products: ['chips'],
    });
    const state = stateOf(logOf(first, listed), '2019-12-31');
    expect(routeChoices({ from: 'JPN', to: 'KOR' })(state).measures).toEqual([]);
    expect(routeChoices({ from: 'JPN', to: 'CHN' })(state).measures).toEqual(['list']);
  });
});

describe('audit', () => {
  it('should name an exclusion under a measure that nobody announced, and a firm spelt otherwise', () => {
    const stray = act('stray', 'LicenceGranted', '2020-01-03', {
      measure: 'lists',
      products: ['chips'],
      licence: 'm',
    });
    const misspelt = act('misspelt', 'ExclusionGranted', '2020-01-03', {
      measure: 'list',
      products: ['chips'],
      entities: ['Acme Co., Ldt.'],
    });
    expect(audit(logOf(listed, stray, misspelt)).map(({ _tag, event }) => [_tag, event])).toEqual([
      ['UnknownMeasure', 'stray'],
      ['UnknownEntity', 'misspelt'],
    ]);
  });

  it('should name a measure that an order ranks if its id is nearly that of another', () => {
    const order = act('order', 'StackingOrdered', '2020-01-03', {
      stack: 's',
      order: [['list'], ['lists', 'nothing']],
    });
    expect(
      audit(logOf(listed, order)).map(({ _tag, event, message }) => [_tag, event, message]),
    ).toEqual([
      [
        'UnknownMeasure',
        'order',
        expect.stringContaining('the measure "lists". Did you mean "list"?'),
      ],
    ]);
  });

  it('should name a firm spelt otherwise that an announcement itself excepts', () => {
    const excepting = act('excepting', 'MeasureAnnounced', '2020-01-03', {
      ...(listed as { data: object }).data,
      entities: undefined,
      except: { entities: ['Acme Co., Ldt.'] },
    } as never);
    expect(audit(logOf(listed, excepting)).map(({ _tag, event }) => [_tag, event])).toEqual([
      ['UnknownEntity', 'excepting'],
    ]);
  });
});
