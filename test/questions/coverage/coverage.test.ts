import {
  asKnownAt,
  asOf,
  boycotts,
  coverage,
  dispute,
  disputes,
  entity,
  formatLog,
  history,
  isNone,
  licence,
  licences,
  measuresInForce,
  orThrow,
  parseLog,
  pipe,
  relations,
  tariffOn,
  timeline,
  tradeRegime,
  trustedPartner,
  withCoverage,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';
import { acid, declared, of } from './declared';

describe('a question on what a declaration covers', () => {
  it('should answer that there was nothing, with the day up to which the sources were checked', () => {
    const answer = held(tradeRegime(acid)(stateOf(logOf(declared('d')), '2019-08-01')));
    expect(answer).toMatchObject({
      licence: null,
      measures: [],
      coverage: { status: 'complete', complete: true, checkedUntil: '2019-12-31', act: 'd' },
    });
    const duties = held(tariffOn(acid)(stateOf(logOf(declared('d')), '2019-08-01')));
    expect(duties).toMatchObject({ import: null, export: null, coverage: { complete: true } });
  });

  it('should be none without a declaration, or outside what it covers', () => {
    const state = stateOf(logOf(declared('d')), '2019-08-01');
    for (const route of [
      { ...acid, product: 'HS:29' },
      { ...acid, product: '*' },
      { ...acid, from: 'KOR', to: 'JPN' },
      { ...acid, entity: 'A firm' },
    ])
      expect(isNone(tradeRegime(route)(state))).toBe(true);
    expect(isNone(tradeRegime(acid)(stateOf(logOf(), '2019-08-01')))).toBe(true);
  });

  it('should be stale from the day after the last check', () => {
    expect(of('2019-12-31', declared('d')).status).toBe('complete');
    expect(of('2020-01-01', declared('d'))).toEqual({
      status: 'stale',
      complete: false,
      extent: 'complete',
      checkedUntil: '2019-12-31',
      act: 'd',
    });
  });

  it('should be outside before the first day covered and from the end of the period', () => {
    const ended = declared('d', { effectiveUntil: '2019-10-01' });
    expect(of('2019-06-30', ended).status).toBe('outside');
    expect(of('2019-09-30', ended).status).toBe('complete');
    expect(of('2019-10-01', ended).status).toBe('outside');
    expect(of('2020-02-01', ended).status).toBe('outside');
  });

  it('should not be complete where the log holds a sample', () => {
    const sample = declared('d', { extent: 'sample' });
    expect(of('2019-08-01', sample).status).toBe('sample');
    expect(of('2020-01-01', sample)).toMatchObject({ status: 'stale', extent: 'sample' });
  });

  it('should have the history of its declarations', () => {
    const log = logOf(declared('d'));
    const segments = pipe(log, timeline(relations), history(coverage(tradeRegime(acid))));
    expect(segments.map(({ from, value }) => [from, value.status])).toEqual([
      [undefined, 'outside'],
      ['2019-07-01', 'complete'],
      ['2020-01-01', 'stale'],
    ]);
  });

  it('should not be covered before the declaration was recorded', () => {
    const known = pipe(logOf(declared('d')), timeline(relations), asKnownAt('2019-12-31'));
    expect(coverage(tradeRegime(acid))(asOf('2019-08-01')(known)).status).toBe('outside');
  });
});

describe('several declarations', () => {
  it('should cover a question that needs two subjects where each is covered', () => {
    const firms = declared('f', {
      coverage: 'f',
      subjects: ['sanctions'],
      checkedUntil: '2019-09-30',
    });
    const state = stateOf(logOf(declared('d'), firms), '2019-11-01');
    expect(coverage(tradeRegime({ ...acid, entity: 'A firm' }))(state)).toMatchObject({
      status: 'stale',
      act: 'f',
    });
  });

  it('should count the one that claims most', () => {
    const sample = declared('s', { coverage: 's', extent: 'sample' });
    expect(of('2019-08-01', sample, declared('d'))).toMatchObject({ complete: true, act: 'd' });
  });

  it('should count all until some day before a part up to date, and that before an old part', () => {
    const fresh = { checkedUntil: '2021-12-31' };
    const sample = declared('s', { coverage: 's', extent: 'sample', ...fresh }, '2022-01-01');
    expect(of('2020-06-01', sample, declared('d'))).toMatchObject({ status: 'stale', act: 'd' });
    const old = declared('d', { extent: 'sample' });
    expect(of('2020-06-01', old, sample)).toMatchObject({ status: 'sample', act: 's' });
  });
});

describe('a question that names no route', () => {
  const firm = act('firm', 'EntityNoted', '2019-01-01', { entity: 'a-firm', names: ['A firm'] });
  const both = [
    { from: 'JPN', to: 'KOR' },
    { from: 'KOR', to: 'JPN' },
  ];

  it('should be covered where both directions are', () => {
    const data = { subjects: ['disputes', 'sanctions'], products: '*' };
    const oneWay = stateOf(logOf(declared('d', data)), '2019-08-01');
    expect(coverage(dispute('DS590'))(oneWay).status).toBe('outside');
    const state = stateOf(logOf(firm, declared('d', { ...data, routes: both })), '2019-08-01');
    expect(coverage(dispute('DS590'))(state).status).toBe('complete');
    expect(held(entity('A firm')(state))).toMatchObject({
      names: ['A firm'],
      measures: [],
      coverage: { complete: true },
    });
  });

  it.each([
    [
      'between other countries',
      [
        { from: 'USA', to: 'CHN' },
        { from: 'CHN', to: 'USA' },
      ],
      'outside',
    ],
    ['within one country', [{ from: 'JPN', to: 'JPN' }], 'outside'],
    ['to one of the parties', [{ from: '*', to: 'KOR' }], 'outside'],
    [
      'from each party',
      [
        { from: 'JPN', to: '*' },
        { from: 'KOR', to: '*' },
      ],
      'complete',
    ],
    [
      'of one party',
      [
        { from: 'JPN', to: '*' },
        { from: '*', to: 'JPN' },
      ],
      'complete',
    ],
    ['of all countries', [{ from: '*', to: '*' }], 'complete'],
    ['between the parties, and one more', [...both, { from: 'USA', to: 'KOR' }], 'complete'],
  ])('should be covered by routes %s, or not', (_, routes, status) => {
    const subjects = ['society', 'licensing', 'duty', 'sanctions', 'disputes'];
    const covering = declared('d', { subjects, products: '*', routes });
    const state = stateOf(logOf(firm, covering), '2019-08-01');
    const asked = [
      boycotts(),
      measuresInForce(),
      licences(),
      dispute('DS543'),
      disputes(),
      entity('A firm'),
    ];
    for (const question of asked) expect(coverage(question)(state).status).toBe(status);
  });

  it('should be covered in a log on all countries only by routes of all countries', () => {
    const [first, ...events] = formatLog(
      logOf(declared('d', { subjects: ['society'], products: '*', routes: both })),
    ).split('\n');
    const status = (parties: readonly string[], line = events.join('\n')) => {
      const header = JSON.stringify({ ...JSON.parse(first ?? ''), parties });
      const log = orThrow(parseLog(`${header}\n${line}`));
      return coverage(boycotts())(stateOf(log, '2019-08-01')).status;
    };
    expect(status(['JPN', 'KOR'])).toBe('complete');
    expect(status(['JPN', '*'])).toBe('outside');
    expect(status(['*', '*'])).toBe('outside');
    const all = events.join('\n').replace(/"routes":\[.*?\]/, '"routes":[{"from":"*","to":"*"}]');
    expect(status(['JPN', '*'], all)).toBe('complete');
    expect(status(['*', '*'], all)).toBe('complete');
  });

  it('should cover lists of measures and licences only where acts that name firms are covered', () => {
    const status = (...subjects: readonly string[]) => {
      const state = stateOf(
        logOf(declared('d', { subjects, products: '*', routes: both })),
        '2019-08-01',
      );
      return [measuresInForce(), licences()].map((asked) => coverage(asked)(state).status);
    };
    expect(status('licensing', 'duty')).toEqual(['outside', 'outside']);
    expect(status('licensing', 'duty', 'sanctions')).toEqual(['complete', 'complete']);
  });

  it('should be taken to be about the tables that it uses, where it does not say it itself', () => {
    const data = { subjects: ['society'], products: '*', routes: both };
    const state = stateOf(logOf(declared('d', data)), '2019-08-01');
    expect(coverage(boycotts())(state).status).toBe('complete');
    expect(coverage((each) => each.talks.ids())(state).status).toBe('outside');
  });
});

describe('withCoverage', () => {
  const both = [
    { from: 'JPN', to: 'KOR' },
    { from: 'KOR', to: 'JPN' },
  ];
  const everything = declared('d', {
    subjects: ['licensing', 'duty', 'sanctions', 'disputes', 'lists'],
    products: '*',
    routes: both,
  });
  const questions = [
    measuresInForce(),
    licences(),
    licence('l'),
    disputes(),
    dispute('DS1'),
    trustedPartner({ by: 'JPN', of: 'KOR' }),
  ];

  it('should tell nothing there from not covered and from not checked since', () => {
    for (const question of questions) {
      const asked = withCoverage<unknown>(question);
      const statuses = [
        asked(stateOf(logOf(everything), '2019-08-01')),
        asked(stateOf(logOf(), '2019-08-01')),
        asked(stateOf(logOf(everything), '2020-08-01')),
      ].map(({ found, answer, coverage: { status } }) => [found, answer, status]);
      expect(statuses).toEqual([
        [false, null, 'complete'],
        [false, null, 'outside'],
        [false, null, 'stale'],
      ]);
    }
  });

  it('should give what an option holds', () => {
    const listed = act('l', 'TrustedPartnerListed', '2019-01-01', {
      list: 'white',
      partner: 'KOR',
      tier: 'A',
    });
    const answered = withCoverage(trustedPartner({ by: 'JPN', of: 'KOR' }))(
      stateOf(logOf(listed, everything), '2019-08-01'),
    );
    expect(answered).toMatchObject({
      found: true,
      answer: { tier: 'A' },
      coverage: { complete: true },
    });
  });
});
