import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import {
  type CodedEvent,
  code,
  codesForKind,
  goldsteinByMonth,
  type Kind,
  kinds,
  ploverByMonth,
  quadsByMonth,
  type Scheme,
} from '../../src/codebooks';
import { monthOf } from '../../src/codebooks/coding/code';
import type { PolicyEvent } from '../../src/events/catalogue';
import { decodeEvent } from '../../src/events/decode/decode';
import { isLeft } from '../../src/fp';

const { events, header } = japanKoreaLog;
const { offset } = header;

const noCodeOfCameo: readonly string[] = [
  'article-s16',
  'article-s18',
  'ds590-interest-eu-2019',
  'ds590-panel-established-2020',
  'ds590-paused-2019',
  'ds590-paused-2023',
  'ds590-withdrawn-2023',
  'jp-kr-bulk-licences-baseline',
  'jp-licence-fluorinated-polyimide-1',
  'jp-licence-hydrogen-fluoride-1',
  'jp-licence-hydrogen-fluoride-2',
  'jp-licence-photoresist-1',
  'jp-licence-photoresist-2',
  'kr-listing-review-concluded-2019',
  'kr-relisting-review-concluded-2023',
];

/** The kinds that PLOVER has no code for and CAMEO has. */
const droppedByPlover: readonly (Kind | null)[] = [
  'StatementMade report',
  'StatementMade deny',
  'CauseDenied',
  'ReviewAnnounced',
];

// Notes of names, codes and coverage tell of the log and its words, and are no events of the world.
const acts = events.filter(
  ({ type }) => !['EntityNoted', 'ProductNoted', 'CoverageDeclared'].includes(type),
);

const uncodedIn = (scheme: Scheme) =>
  code(acts, scheme, { offset }).filter((each) => each.code === null);

describe('the Japan–Korea case', () => {
  it('should be coded event by event', () => {
    const coded = code(events, 'cameo', { offset });
    expect(coded.map(({ event }) => event)).toEqual(events.map(({ id }) => id));
    const codes = new Map<string, string | null>(coded.map((each) => [each.event, each.code]));
    expect(codes.get('jp-individual-licences-2019')).toBe('1312');
    expect(codes.get('jp-delists-kr-2019')).toBe('1313');
    expect(codes.get('jp-eases-photoresist-2019')).toBe('085');
    expect(codes.get('jp-decides-to-lift-2023')).toBe('0354');
    expect(codes.get('jp-lifts-2023')).toBe('085');
    expect(codes.get('ds590-consultations-requested-2019')).toBe('115');
    expect(codes.get('claims-consultations-requested-2019')).toBe('106');
    expect(codes.get('kr-rejects-arbitration-2019')).toBe('126');
    expect(codes.get('kr-boycott-2019')).toBe('143');
  });

  it('should have no CAMEO code for these events', () => {
    const uncoded = uncodedIn('cameo');
    console.log(
      `No code of CAMEO\n  ${uncoded.map(({ event, note }) => `${event}: ${note}`).join('\n  ')}`,
    );
    expect(uncoded.map(({ event }) => event).sort()).toEqual(noCodeOfCameo);
  });

  it('should have no PLOVER code for these and for statements, which PLOVER drops', () => {
    const uncoded = uncodedIn('plover');
    console.log(
      `No code of PLOVER\n  ${uncoded.map(({ event, note }) => `${event}: ${note}`).join('\n  ')}`,
    );
    const ids: readonly string[] = uncoded.map(({ event }) => event);
    expect(ids).toEqual(expect.arrayContaining([...noCodeOfCameo]));
    const more = uncoded.filter(({ event }) => !noCodeOfCameo.includes(event));
    expect(more.filter(({ kind }) => !droppedByPlover.includes(kind))).toEqual([]);
    expect(ids).toHaveLength(34);
  });
});

const sound = (input: unknown): PolicyEvent => {
  const event = decodeEvent(input);
  if (isLeft(event)) throw new Error(JSON.stringify(event.left));
  return event.right;
};

const statement = (id: string, occurred: string, act: string) =>
  sound({
    id,
    type: 'StatementMade',
    schemaVersion: 1,
    occurred,
    recordedAt: '2031-01-01',
    by: { country: 'USA', sector: 'GOV' },
    data: { act, says: 'Something.' },
    sources: [],
  });

const small = [
  statement('a', '2030-06-30', 'deny'), // 016
  statement('b', '2030-05-01', 'praise'), // 051
  statement('c', '2030-05-31~', 'deny'), // 016
  statement('d', '2030', 'accuse'), // 112, in no one month
  sound({
    id: 'e',
    type: 'BackgroundNoted',
    schemaVersion: 1,
    occurred: '2030-05-02',
    recordedAt: '2031-01-01',
    by: { country: 'USA', sector: 'GOV' },
    data: { says: 'Something.' },
    sources: [],
  }),
];

describe('scores by month', () => {
  it('should come from the table named', () => {
    const coded = code(small, 'cameo');
    expect(goldsteinByMonth('gdelt')(coded)).toEqual([
      { month: '2030-05', table: 'gdelt', sum: 1.4, mean: 0.7, n: 2, unscored: 1 },
      { month: '2030-06', table: 'gdelt', sum: -2, mean: -2, n: 1, unscored: 0 },
      { month: null, table: 'gdelt', sum: -2, mean: -2, n: 1, unscored: 0 },
    ]);
    expect(goldsteinByMonth('icews')(coded)).toEqual([
      { month: '2030-05', table: 'icews', sum: -1.6, mean: -0.8, n: 2, unscored: 1 },
      { month: '2030-06', table: 'icews', sum: -5, mean: -5, n: 1, unscored: 0 },
      { month: null, table: 'icews', sum: -2, mean: -2, n: 1, unscored: 0 },
    ]);
  });

  it('should count an event without a score as unscored, not as 0', () => {
    expect(ploverByMonth('plover-2.0')(code(small, 'plover'))).toEqual([
      { month: '2030-05', table: 'plover-2.0', sum: 5, mean: 5, n: 1, unscored: 2 },
      { month: '2030-06', table: 'plover-2.0', sum: 0, mean: null, n: 0, unscored: 1 },
      { month: null, table: 'plover-2.0', sum: -3.5, mean: -3.5, n: 1, unscored: 0 },
    ]);
  });

  it('should count a code that the table lacks as unscored', () => {
    const meeting: CodedEvent<'cameo'>[] = code(small.slice(0, 1), 'cameo').map((each) => ({
      ...each,
      code: '106',
      fit: 'exact',
    }));
    expect(goldsteinByMonth('icews')(meeting)).toMatchObject([{ n: 1, unscored: 0 }]);
    expect(goldsteinByMonth('gdelt')(meeting)).toMatchObject([{ n: 0, unscored: 1, mean: null }]);
  });

  it('should add up without rounding errors', () => {
    const praises = Array.from({ length: 3 }, (_, at) =>
      statement(`p${at}`, '2030-05-01', 'praise'),
    );
    expect(goldsteinByMonth('gdelt')(code(praises, 'cameo'))).toMatchObject([{ sum: 10.2 }]);
  });
});

describe('classes by month', () => {
  it('should be counted by the named assignment of roots', () => {
    expect(quadsByMonth('gdelt')(code(small, 'cameo'))).toEqual([
      { month: '2030-05', division: 'gdelt', counts: { 1: 2, 2: 0, 3: 0, 4: 0 }, uncoded: 1 },
      { month: '2030-06', division: 'gdelt', counts: { 1: 1, 2: 0, 3: 0, 4: 0 }, uncoded: 0 },
      { month: null, division: 'gdelt', counts: { 1: 0, 2: 0, 3: 1, 4: 0 }, uncoded: 0 },
    ]);
  });

  it('should differ between GDELT and ICEWS for a boycott', () => {
    const boycott = code(events, 'cameo', { offset }).filter(
      ({ type }) => type === 'BoycottStarted',
    );
    expect(quadsByMonth('gdelt')(boycott)).toMatchObject([{ counts: { 3: 1, 4: 0 } }]);
    expect(quadsByMonth('icews')(boycott)).toMatchObject([{ counts: { 3: 0, 4: 1 } }]);
  });
});

describe('coding', () => {
  it('should give no code for an event that another one corrects or retracts', () => {
    const retraction = sound({
      ...statement('r', '2030-07-01', 'deny'),
      type: 'EventRetracted',
      data: { target: 'b', reason: 'It was not said.' },
    });
    const coded = code([...small, retraction], 'cameo');
    expect(coded.map(({ event }) => event)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(coded.find(({ event }) => event === 'b')).toMatchObject({ code: null, kind: null });
  });

  it('should give the best code of the kind', () => {
    for (const coded of code(events, 'cameo', { offset }))
      if (coded.kind !== null) expect(coded.code).toBe(codesForKind(coded.kind, 'cameo')[0]?.code);
    expect(kinds.length).toBeGreaterThan(50);
  });
});

describe('the month of a date', () => {
  it.each([
    ['2019-07-04', '2019-07'],
    ['2019-07', '2019-07'],
    ['2019-12-31', '2019-12'],
    ['2019', null],
    ['2019-21', null],
    ['../2019-06-30', null],
    ['2023-03-14/2023-04-16', '2023-03'],
    ['[2019-08-08..2019-08-19]', '2019-08'],
    ['[2019-10-01..2019-11-16]', null],
    ['2023-03-31T23:00:00-05:00', '2023-04'],
    ['-0044-03-15', '-0044-03'],
  ])('for %s is %s', (occurred, month) => {
    expect(monthOf(occurred, '+09:00')).toBe(month);
  });
});
