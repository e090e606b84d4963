import {
  type EventInput,
  formatLog,
  isRight,
  type PolicyEvent,
  parseLog,
  splitByPair,
} from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf } from '../../support/policy';

const usa = { country: 'USA', sector: 'GOV' } as const;
const china = { country: 'CHN', sector: 'GOV' } as const;
const netherlands = { country: 'NLD', sector: 'GOV' } as const;
const says = { says: 'Something.' };

const split = (...events: readonly EventInput[]) =>
  splitByPair({ offset: '+09:00' })(logOf(...events).events);

const idsOf = (events: readonly PolicyEvent[] | undefined) => events?.map(({ id }) => id);

const shape = ({ logs, unplaced }: ReturnType<typeof split>) => ({
  ...Object.fromEntries([...logs].map(([pair, { events }]) => [pair, idsOf(events)])),
  unplaced: unplaced.map(({ event, reason }) => [event.id, reason]),
});

const measure = (
  id: string,
  by: typeof japan | typeof usa | typeof china | typeof netherlands,
  against: string,
) =>
  act(
    id,
    'MeasureAnnounced',
    '2019-07-01',
    {
      measure: `measure-${id}`,
      instrument: 'export-ban',
      flow: 'export',
      against,
      products: ['p'],
    },
    { by },
  );
const on = (id: string, target: string, by: EventInput['by']) =>
  act(id, 'StatementMade', '2019-07-02', { act: 'accuse', ...says, about: [target] }, { by });

describe('a stream about three pairs', () => {
  const stream = [
    measure('jk', japan, 'KOR'),
    measure('uc', usa, 'CHN'),
    measure('nc', netherlands, 'CHN'),
    act('dispute', 'ConsultationsRequested', '2019-09-11', {
      dispute: 'DS590',
      forum: 'WTO',
      complainants: ['KOR'],
      respondent: 'JPN',
    }),
    on('third', 'jk', usa),
    act(
      'suspends',
      'MeasureSuspended',
      '2019-10-01',
      { measure: 'measure-uc', products: ['p'] },
      { by: usa },
    ),
    act('paused', 'ProceedingPaused', '2019-11-22', { dispute: 'DS590' }, { by: korea }),
    act('retracts', 'EventRetracted', '2019-12-01', { target: 'third', reason: 'Wrong.' }),
    on('fourth', 'nc', china),
    act(
      'greets',
      'StatementMade',
      '2019-12-02',
      { act: 'praise', ...says, to: [korea] },
      { by: usa },
    ),
  ];

  it('should become a log for each pair', () => {
    expect(shape(split(...stream))).toEqual({
      'CHN-NLD': ['nc', 'fourth'],
      'CHN-USA': ['uc', 'suspends'],
      'JPN-KOR': ['jk', 'dispute', 'third', 'paused', 'retracts'],
      'KOR-USA': ['greets'],
      unplaced: [],
    });
  });

  it('should give the same logs for any order of the stream', () => {
    const there = split(...stream).logs;
    const backwards = splitByPair({ offset: '+09:00' })(logOf(...stream).events.toReversed()).logs;
    expect([...backwards.keys()]).toEqual([...there.keys()]);
    for (const [pair, log] of backwards)
      expect(idsOf(log.events.toReversed())).toEqual(idsOf(there.get(pair)?.events));
  });

  it('should give logs that can be written and read, each with its own header', () => {
    for (const [pair, log] of split(...stream).logs) {
      expect(log.header).toEqual({ formatVersion: 1, parties: pair.split('-'), offset: '+09:00' });
      expect(parseLog(formatLog(log))).toEqual({ _tag: 'Right', right: log });
    }
  });
});

describe('an unassigned event', () => {
  it('is one that names nobody, and each that refers only to it', () => {
    const note = act('note', 'BackgroundNoted', '2019-07-01', says);
    expect(shape(split(note, on('on-it', 'note', usa)))).toEqual({
      unplaced: [
        ['note', 'it names no two countries, and nothing that it refers to does'],
        ['on-it', 'it refers to the event "note", which is unassigned itself'],
      ],
    });
  });

  it('is one whose subject is a list with partners of two pairs', () => {
    const listed = (id: string, partner: string) =>
      act(id, 'TrustedPartnerListed', '2019-01-01', { list: 'white', partner, tier: 'A' });
    const review = act('review', 'ReviewAnnounced', '2019-07-01', {
      review: 'r',
      subject: 's',
      lists: ['white'],
    });
    expect(shape(split(listed('a', 'KOR'), listed('b', 'USA'), review))).toEqual({
      'JPN-KOR': ['a'],
      'JPN-USA': ['b'],
      unplaced: [
        [
          'review',
          'its subject, review r and list white, is in events of JPN-KOR and JPN-USA; a log holds one pair',
        ],
      ],
    });
    expect(shape(split(listed('a', 'KOR'), review))).toMatchObject({ 'JPN-KOR': ['a', 'review'] });
  });

  it('is one that refers to an event which is not in the stream', () => {
    const events = logOf(measure('jk', japan, 'KOR'), on('on-it', 'jk', usa)).events.slice(1);
    expect(splitByPair({ offset: 'Z' })(events).unplaced).toMatchObject([
      { reason: 'it refers to the event "jk", which is not there' },
    ]);
  });

  it('is the second of two with one id', () => {
    const { events } = logOf(measure('jk', japan, 'KOR'));
    const { logs, unplaced } = splitByPair({ offset: 'Z' })([...events, ...events]);
    expect(idsOf(logs.get('JPN-KOR')?.events)).toEqual(['jk']);
    expect(unplaced).toMatchObject([{ reason: 'an event before it has the same id' }]);
  });

  it('is each of two that refer to one another and name no pair', () => {
    const circle = logOf(
      act('a', 'BackgroundNoted', '2019-07-01', says),
      act('b', 'BackgroundNoted', '2019-07-01', { ...says, about: ['a'] }),
    ).events.map((event) =>
      event.id === 'a' && event.type === 'BackgroundNoted'
        ? { ...event, data: { ...event.data, about: [event.id] } }
        : event,
    );
    expect(splitByPair({ offset: 'Z' })(circle).unplaced).toHaveLength(2);
  });
});

describe('a review that names nobody', () => {
  it('should belong to the pair of the measure that refers to it', () => {
    const review = act('review', 'ReviewAnnounced', '2019-06-01', { review: 'r', subject: 's' });
    const ended = {
      ...act('ended', 'ReviewConcluded', '2019-06-20', { review: 'r', outcome: 'o' }),
      actsOn: ['review'],
    };
    const after = { ...measure('jk', japan, 'KOR'), actsOn: ['ended'] };
    expect(shape(split(review, ended, after))).toEqual({
      'JPN-KOR': ['review', 'ended', 'jk'],
      unplaced: [],
    });
  });

  it('should leave unassigned each later act on a measure that is unassigned', () => {
    const review = act('review', 'ReviewAnnounced', '2019-06-01', { review: 'r', subject: 's' });
    const of = { actsOn: ['review'] };
    const suspends = (id: string, by: EventInput['by']) =>
      act(
        `${id}-off`,
        'MeasureSuspended',
        '2019-10-01',
        { measure: `measure-${id}`, products: ['p'] },
        { by },
      );
    const note = {
      ...act('note', 'BackgroundNoted', '2019-10-02', { ...says, about: ['jk-off'] }),
    };
    const events = [
      review,
      { ...measure('jk', japan, 'KOR'), ...of },
      { ...measure('jc', japan, 'CHN'), ...of },
      suspends('jk', japan),
      note,
      measure('uc', usa, 'CHN'),
      suspends('uc', usa),
    ];
    const about =
      'its subject, measure measure-jk, is only in events that are unassigned themselves';
    const { unplaced, ...placed } = shape(split(...events));
    expect(placed).toEqual({ 'CHN-USA': ['uc', 'uc-off'] });
    expect(unplaced).toEqual([
      ['review', 'events of CHN-JPN and JPN-KOR refer to it; a log holds one pair'],
      ['jk', 'it refers to the event "review", which is unassigned itself'],
      ['jc', 'it refers to the event "review", which is unassigned itself'],
      ['jk-off', about],
      ['note', 'it refers to the event "jk-off", which is unassigned itself'],
    ]);
  });
});

describe('the two cases in one stream', () => {
  const stream = [...usChinaChipsLog.events, ...japanKoreaLog.events];
  const { logs, unplaced } = splitByPair({ offset: '+09:00' })(stream);

  it('should come apart again, but for notes, statements of nobody and acts on another pair', () => {
    const lost = new Set(unplaced.map(({ event }) => event));
    expect(logs.get('JPN-KOR')?.events).toEqual(
      japanKoreaLog.events.filter((event) => !lost.has(event)),
    );
    const notes = new Set(['EntityNoted', 'ProductNoted']);
    expect([...lost].filter(({ type }) => !notes.has(type)).map(({ id }) => id)).toEqual([
      'raimondo-no-decoupling-2024',
      'cn-nexperia-2025',
      'cn-nexperia-exemptions-2025',
      'article-s16',
      'article-s18',
      'article-s19',
      'article-s21',
    ]);
    expect(stream.filter((event) => notes.has(event.type) && !lost.has(event))).toEqual([]);
  });

  it('should be sound logs', () => {
    for (const log of logs.values()) expect(isRight(parseLog(formatLog(log)))).toBe(true);
  });
});

describe('splitting', () => {
  it('should give nothing for an empty stream', () => {
    expect(splitByPair({ offset: 'Z' })([])).toEqual({ logs: new Map(), unplaced: [] });
  });

  it('should leave the events of the caller as they were', () => {
    const events = structuredClone(logOf(measure('jk', japan, 'KOR')).events);
    const { logs } = splitByPair({ offset: 'Z' })(events);
    expect(Object.isFrozen(events[0])).toBe(false);
    expect(Object.isFrozen(logs.get('JPN-KOR')?.events[0])).toBe(true);
  });

  it('should throw a RangeError for a malformed offset', () => {
    expect(() => splitByPair({ offset: '+9:00' })([])).toThrow(RangeError);
  });
});
