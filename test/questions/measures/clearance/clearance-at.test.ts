import { clearance, clearanceAt, type EventInput, relations, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { covered, hs } from './asked';

const route = { from: 'JPN', to: 'KOR', product: 'HS:281111' } as const;
const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
  measure: 'ban',
  instrument: 'export-ban',
  flow: 'export',
  against: 'KOR',
  products: [{ scheme: 'HS', code: '281111' }],
  licence: 'prohibited',
});
const lifted = act(
  'lifted',
  'MeasureLifted',
  '2020-06',
  { measure: 'ban', products: [{ scheme: 'HS', code: '281111' }] },
  { recordedAt: '2020-07-01' },
);
const log = logOf(ban, lifted, covered);
const at = (point: '2020-05-31' | '2020-06-15' | '2020-07-01') =>
  clearanceAt(route, point)(timeline(relations)(log));

describe('clearanceAt', () => {
  it('should refuse within the month in which a ban was lifted on an unknown day', () => {
    expect(clearance(route)(stateOf(log, '2020-06-15')).verdict).toBe('clear');
    expect(at('2020-06-15')).toMatchObject({
      verdict: 'refused',
      reasons: [{ because: 'date-imprecise', message: expect.stringContaining('lifted') }],
      coverage: { status: 'complete' },
    });
  });

  it('should advise to ask about a later day only for goods that are shipped then', () => {
    expect(at('2020-06-15').reasons[0]?.message).toContain('Or ship on a later day');
  });

  it('should answer as clearance does before that month and after it', () => {
    expect(at('2020-05-31').verdict).toBe('restricted');
    expect(at('2020-07-01')).toEqual(clearance(route)(stateOf(log, '2020-07-01')));
    expect(at('2020-07-01').verdict).toBe('clear');
  });
});

const goods = { measure: 'm', products: [hs('2811')] };
const terms = {
  ...goods,
  instrument: 'export-licensing-requirement',
  flow: 'export',
  against: 'KOR',
  licence: 'individual',
} as const;
const announced = act('announced', 'MeasureAnnounced', '2019-01-01', terms);
const late = { recordedAt: '2019-07-01' };
const regime = (id: string, occurred: string, licence: 'none' | 'individual', around = {}) =>
  act(
    id,
    'LicenceRegimeNoted',
    occurred,
    { from: 'JPN', to: 'KOR', products: goods.products, licence },
    around,
  );

/** Acts of which the one with the id "vague" has only a month, and restricts on some of its days. */
const overlapping: readonly (readonly [string, readonly EventInput[]])[] = [
  [
    'a measure announced anew in the month of its lifting',
    [
      announced,
      act('lifted', 'MeasureLifted', '2019-06-15', goods),
      act('vague', 'MeasureAnnounced', '2019-06', terms, late),
    ],
  ],
  [
    'two baselines of one month',
    [regime('free', '2019-06-15', 'none'), regime('vague', '2019-06', 'individual', late)],
  ],
  [
    'two amendments of one month',
    [
      announced,
      act('freed', 'MeasureAmended', '2019-06-15', { ...goods, licence: 'none' }),
      act('vague', 'MeasureAmended', '2019-06', { ...goods, licence: 'individual' }, late),
    ],
  ],
  [
    'an exclusion and a ban of one month',
    [
      announced,
      act('excluded', 'ExclusionGranted', '2019-06-15', goods),
      act('vague', 'MeasureAnnounced', '2019-06', terms, late),
    ],
  ],
  [
    'a resumption in the month of a suspension',
    [
      announced,
      act('first-pause', 'MeasureSuspended', '2019-05-15', goods),
      act('resumed', 'MeasureResumed', '2019-06-01', goods),
      act('second-pause', 'MeasureSuspended', '2019-06-15', goods),
      act('vague', 'MeasureResumed', '2019-06', goods, late),
    ],
  ],
  [
    'acts on a heading and on a code of it',
    [
      announced,
      act('lifted', 'MeasureLifted', '2019-06-15', { ...goods, products: [hs('2811')] }),
      act('vague', 'MeasureAnnounced', '2019-06', { ...terms, products: [hs('281111')] }, late),
    ],
  ],
];

describe('clearanceAt long after the month of an act', () => {
  const verdictOf = (events: readonly EventInput[]) =>
    clearanceAt(
      { from: 'JPN', to: 'KOR', product: '2811.11' },
      '2020-01-15',
    )(timeline(relations)(logOf(...events, covered)));
  const on = (day: string, events: readonly EventInput[]) =>
    events.map((event) =>
      event.id === 'vague' ? ({ ...event, occurred: day } as EventInput) : event,
    );

  it.each(overlapping)('should refuse for %s', (_, events) => {
    expect(verdictOf(on('2019-06-10', events)).verdict).toBe('clear');
    expect(verdictOf(on('2019-06-20', events)).verdict).toBe('restricted');
    expect(verdictOf(events)).toMatchObject({
      verdict: 'refused',
      reasons: [{ because: 'date-imprecise', message: expect.stringContaining('vague') }],
    });
  });

  it('should clear for acts of which each possible day clears', () => {
    const lifted = act('lifted', 'MeasureLifted', '2019-06', goods, late);
    expect(verdictOf([announced, lifted]).verdict).toBe('clear');
    const notes = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      act(name, 'ProductNoted', '2019', { product: name, codes: [hs('281111')], partOf: [] }, late),
    );
    expect(verdictOf([announced, lifted, ...notes]).verdict).toBe('clear');
  });

  it.each([
    '2019',
    '2019-06-XX',
    '2019-06-15~',
    '[2019-06-05..2019-06-25]',
    '[..2019-06-25]',
    '2019-06/2019-09',
    '[2019-06-14T09:00:00+09:00..2019-06-16T09:00:00+09:00]',
  ])('should refuse for an announcement of %s', (date) => {
    const [, events] = overlapping[0] ?? ['', []];
    expect(verdictOf(on(date, events)).reasons).toMatchObject([{ because: 'date-imprecise' }]);
  });

  it('should name only the acts whose days matter', () => {
    const [, events] = overlapping[0] ?? ['', []];
    const other = act('other', 'MeasureAnnounced', '2019-06', { ...terms, measure: 'other' }, late);
    const free = act('free', 'MeasureLifted', '2019-07', { ...goods, measure: 'other' }, late);
    const [reason] = verdictOf([...events, other, free]).reasons;
    expect(reason?.message).toContain('vague');
    expect(reason?.message).not.toContain('other');
  });

  it('should refuse for more choices of days than it tries', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      act(name, 'MeasureAmended', '2019-06', { ...goods, licence: 'none' }, late),
    );
    expect(verdictOf([announced, ...many]).reasons).toMatchObject([{ because: 'date-imprecise' }]);
  });
});
