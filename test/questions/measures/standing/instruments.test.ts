import { append, audit, emptyLog, isLeft, measuresInForce, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { announce, type Fact } from '../../../cases/measures/facts';
import { headerOf, logFrom, machineOf } from '../../../cases/measures/machine';
import { eventsFrom } from '../../../cases/measures/to-events';
import { stateOf } from '../../../support/policy';

const shared = { measure: 'm', by: 'EUN', flow: 'import', against: ['RUS'] } as const;
const steel = { ...shared, goods: ['HS 72'] };
const slabs = { ...shared, goods: ['HS 72071210'] };

const ban = announce('ban', '2022-10-06', 'Regulation (EU) No 833/2014, Art. 3g', {
  ...steel,
  instrument: 'import-ban',
});
const quota = announce('quota', '2022-10-06', 'Regulation (EU) No 833/2014, Art. 3g', {
  ...slabs,
  instrument: 'import-quota',
  quota: { quantity: 3_747_905, per: 'year' },
  until: '2024-10-01',
});
const tariff = announce('tariff', '2022-01-01', 'example', {
  ...steel,
  instrument: 'import-tariff',
  duty: { percent: 35 },
});
const banOnSlabs = announce('ban-on-slabs', '2022-03-01', 'example', {
  ...slabs,
  instrument: 'import-ban',
  until: '2023-01-01',
});

const question = { from: 'RUS', to: 'EUN', goods: 'HS 72071210' };

const pairs: readonly (readonly [string, string, readonly Fact[]])[] = [
  ['a quota', 'a ban', [ban, quota]],
  ['a ban', 'a tariff', [tariff, banOnSlabs]],
  [
    'anti-subsidy duties',
    'anti-dumping duties',
    [
      { ...tariff, id: 'dumping', instrument: 'anti-dumping' },
      { ...tariff, id: 'subsidy', instrument: 'anti-subsidy' },
    ],
  ],
];

describe('an announcement of an instrument on a flow on which it cannot be', () => {
  const against = [
    ['import', 'export-ban'],
    ['import', 'export-licensing-requirement'],
    ['import', 'export-quota'],
    ['import', 'export-tariff-quota'],
    ['import', 'export-tax'],
    ['export', 'import-ban'],
    ['export', 'import-licensing-requirement'],
    ['export', 'import-quota'],
    ['export', 'import-tariff-quota'],
    ['export', 'import-tariff'],
  ] as const;

  it.each(against)('should be refused and named by audit for %s and %s', (flow, instrument) => {
    const facts = [{ ...ban, flow, instrument }];
    const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
    expect(isLeft(log) && log.left.message).toContain(
      `at measureHeads "m": the instrument "${instrument}" cannot be on ${flow}s, and "flow" is "${flow}"; correct "flow" or "instrument"`,
    );
    expect(audit(logFrom(facts))).toEqual([
      expect.objectContaining({ _tag: 'AgainstTheRules', event: facts[0]?.id, row: 'm' }),
    ]);
  });

  it('should be taken for an importing party that limits the price of exports', () => {
    const facts = [{ ...ban, instrument: 'export-price-benchmark' as const }];
    expect(audit(logFrom(facts))).toEqual([]);
  });
});

describe('an announcement of another instrument under the id of a measure', () => {
  it.each(pairs)('should be refused and named by audit for %s beside %s', (_, __, facts) => {
    const log = pipe(emptyLog(headerOf(facts)), append(eventsFrom(facts)));
    expect(isLeft(log) && log.left.message).toMatch(
      /at measureHeads "m": the instrument of the measure is ".+", as ".+" announced it; announce ".+" under an id of its own/,
    );
    expect(audit(logFrom(facts))).toEqual([
      expect.objectContaining({ _tag: 'AgainstTheRules', event: facts[1]?.id, row: 'm' }),
    ]);
  });

  it('should not decide what is required for goods of which it is over', () => {
    expect(machineOf([ban, quota]).tradeRegime(question, '2025-01-01')).toMatchObject({
      licence: 'prohibited',
      restrictions: [],
    });
    expect(machineOf([tariff, banOnSlabs]).tradeRegime(question, '2023-06-01')).toBe(null);
    expect(machineOf([tariff, banOnSlabs]).tariffOn(question, '2023-06-01')?.import).toMatchObject({
      additional: 35,
    });
  });

  it('should not decide what is required for goods on which it only began a row', () => {
    const forFirm = { ...tariff, firms: ['Alpha'] };
    const facts = [forFirm, { ...ban, on: '2022-02-01' }];
    expect(machineOf(facts).tradeRegime(question, '2022-06-01')).toMatchObject({
      licence: 'prohibited',
    });
    const inForce = measuresInForce()(stateOf(logFrom(facts), '2022-06-01'));
    expect(inForce.map(({ entity, instrument, licence }) => [entity, instrument, licence])).toEqual(
      [
        [null, 'import-ban', 'prohibited'],
        ['Alpha', 'import-tariff', null],
      ],
    );
  });

  it('should require what it says while it is in force on the same row', () => {
    const facts = [tariff, { ...ban, on: '2022-03-01' }];
    expect(machineOf(facts).tradeRegime(question, '2022-06-01')).toMatchObject({
      licence: 'prohibited',
    });
  });
});
