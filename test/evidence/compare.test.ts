import {
  append,
  type Boycott,
  orThrow,
  policyEvents,
  projection,
  relations,
  suppose,
  table,
  timeline,
} from 'bilateral';
import { compare } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/relations/relations';
import { act, logOf } from '../support/policy';

const route = { from: 'JPN', to: 'KOR', products: ['acid'] };

it('should name the events behind a difference that has no first day', () => {
  const noted = act('noted', 'LicenceRegimeNoted', '../2019-07-01', {
    ...route,
    licence: 'general-bulk',
  });
  const later = act('later', 'LicenceRegimeNoted', '2019-07-01', {
    ...route,
    licence: 'individual',
  });
  const query = {
    verb: 'answer',
    question: 'tradeRegime',
    args: { from: 'JPN', to: 'KOR', product: 'acid' },
    asOf: '2019-01-01',
  };
  const differences = orThrow(compare(query, logOf(later))(logOf(noted, later)));
  expect(differences.map(({ validFrom, validTo, events }) => [validFrom, validTo, events])).toEqual(
    [
      [null, null, ['noted']],
      [null, '2019-07-01', ['noted']],
    ],
  );
});

describe('compare, of a log with one line more', () => {
  const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
    measure: 'm',
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    products: ['acid'],
    licence: 'prohibited',
  });
  const { id: _, recordedAt: __, ...replacement } = ban;
  const retraction = act('taken-back', 'EventRetracted', '2020-01-01', {
    target: 'ban',
    reason: 'It never was.',
  });
  const correction = {
    ...retraction,
    id: 'mended',
    type: 'EventCorrected',
    data: {
      target: 'ban',
      replacement: { ...replacement, data: { ...ban.data, licence: 'individual' } },
    },
  };
  const query = {
    verb: 'answer',
    question: 'tradeRegime',
    args: { from: 'JPN', to: 'KOR', product: 'acid' },
    asOf: '2019-01-01',
  };
  const eventsOf = (before: object[], after: object[]) =>
    orThrow(compare(query, logOf(...(after as never[])))(logOf(...(before as never[])))).map(
      ({ knownFrom, events }) => [knownFrom, events],
    );

  it('should name the correction that changed an answer', () => {
    expect(eventsOf([ban], [ban, correction])).toEqual([['2020-01-01', ['mended']]]);
    expect(eventsOf([ban, correction], [ban])).toEqual([['2020-01-01', ['mended']]]);
  });

  it('should name the retraction that took an answer away, and the event that it retracts', () => {
    expect(eventsOf([ban], [ban, retraction])).toEqual([['2020-01-01', ['ban', 'taken-back']]]);
  });

  it('should not name a correction that both logs have', () => {
    expect(eventsOf([ban, correction], [ban, correction, retraction])).toEqual([
      ['2020-01-01', ['ban', 'taken-back']],
    ]);
  });
});

const begun = (id: string, occurred: string, recordedAt = occurred) =>
  act(id, 'BoycottStarted', occurred, { boycott: id, against: 'JPN' }, { recordedAt });

describe('compare', () => {
  it('should give the rectangles on both clocks in which two logs differ, and the events', () => {
    const before = logOf(begun('a', '2019-07-01'));
    const after = orThrow(append([begun('b', '2019-08-01', '2019-08-10')])(before));
    const query = { verb: 'answer', question: 'boycotts', asOf: '2019-01-01' };
    expect(orThrow(compare(query, before)(before))).toEqual([]);
    expect(orThrow(compare(query, after)(before))).toMatchObject([
      {
        validFrom: '2019-08-01',
        validTo: null,
        knownFrom: '2019-08-10',
        knownTo: null,
        events: ['b'],
      },
    ]);
  });

  it('should compare a log with its timeline under other rules or with a supposition', () => {
    const log = logOf(begun('a', '2019-07-01'));
    const query = { verb: 'answer', question: 'boycotts', asOf: '2019-01-01' };
    const before = timeline(relations)(log);
    expect(orThrow(compare(query, before)(before))).toEqual([]);
    expect(orThrow(compare(query, log)(before))).toEqual([]);
    expect(orThrow(compare(query, suppose({ drop: ['a'] })(before))(log))).toMatchObject([
      { validFrom: '2019-07-01', validTo: null, after: [], events: ['a'] },
    ]);
  });
});

describe('compare, of logs that claim different coverage', () => {
  const declaration = act('declared', 'CoverageDeclared', '2020-01-10', {
    coverage: 'c',
    subjects: ['society'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2019-01-01',
    checkedUntil: '2019-12-31',
  });
  const withdrawal = act('withdrawn', 'DecisionWithdrawn', '2020-03-01', {
    coverage: 'c',
    withdraws: 'declared',
    effectiveFrom: '2019-07-01',
  });
  const query = { verb: 'answer', question: 'boycotts', asOf: '2019-01-01' };
  const before = logOf(begun('a', '2019-07-01'), declaration);

  it('should list the days on which a withdrawal changes nothing but the coverage of a list', () => {
    const after = logOf(begun('a', '2019-07-01'), declaration, withdrawal);
    const found = orThrow(compare(query, after)(before));
    expect(found).toMatchObject([
      {
        validFrom: '2019-07-01',
        validTo: '2020-01-01',
        knownFrom: '2020-03-01',
        knownTo: null,
        coverage: { before: { status: 'complete' }, after: { status: 'outside' } },
        events: ['declared', 'withdrawn'],
      },
      {
        validFrom: '2020-01-01',
        validTo: null,
        coverage: { before: { status: 'stale' }, after: { status: 'outside' } },
      },
    ]);
    for (const each of found) expect(each.before).toEqual(each.after);
  });

  it('should say of differing answers that their coverage is the same', () => {
    const after = logOf(
      begun('a', '2019-07-01'),
      declaration,
      begun('b', '2019-08-01', '2020-02-01'),
    );
    expect(orThrow(compare(query, after)(before))).toMatchObject([
      { validFrom: '2019-08-01', validTo: null, coverage: null, events: ['b'] },
    ]);
  });
});

describe('compare, of one log under two versions of the rules', () => {
  /** A version of the rules by which a boycott is over after a year. */
  const changed = projection(
    {
      ...tables,
      boycotts: table<Boycott>()(tables.boycotts.handlers, {
        due: ({ status }) =>
          status === 'on'
            ? [
                {
                  on: '2020-07-01',
                  becomes: (draft) => {
                    draft.status = 'ended';
                  },
                },
              ]
            : [],
      }),
    },
    policyEvents,
  );
  const log = logOf(begun('a', '2019-07-01'));
  const query = { verb: 'answer', question: 'boycotts', asOf: '2019-01-01' };

  it('should give the days on which the rules answer differently', () => {
    const before = timeline(relations)(log);
    const after = timeline(changed)(log);
    expect(orThrow(compare(query, after)(before))).toMatchObject([
      { validFrom: '2020-07-01', validTo: null, knownFrom: '2019-07-01', knownTo: null },
    ]);
  });
});
