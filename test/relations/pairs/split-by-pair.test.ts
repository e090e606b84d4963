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
      complainant: 'KOR',
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

  it('becomes a log each, and one for those whom a third party speaks to of its own', () => {
    expect(shape(split(...stream))).toEqual({
      'CHN-NLD': ['nc', 'fourth'],
      'CHN-USA': ['uc', 'suspends'],
      'JPN-KOR': ['jk', 'dispute', 'third', 'paused', 'retracts'],
      'KOR-USA': ['greets'],
      unplaced: [],
    });
  });

  it('does not depend on the order of the stream', () => {
    const there = split(...stream).logs;
    const backwards = splitByPair({ offset: '+09:00' })(logOf(...stream).events.toReversed()).logs;
    expect([...backwards.keys()]).toEqual([...there.keys()]);
    for (const [pair, log] of backwards)
      expect(idsOf(log.events.toReversed())).toEqual(idsOf(there.get(pair)?.events));
  });

  it('gives logs that can be written and read, with their own header', () => {
    for (const [pair, log] of split(...stream).logs) {
      expect(log.header).toEqual({ formatVersion: 1, parties: pair.split('-'), offset: '+09:00' });
      expect(parseLog(formatLog(log))).toEqual({ _tag: 'Right', right: log });
    }
  });
});

describe('an event that belongs to no one pair', () => {
  it('is one that speaks of two', () => {
    const events = [
      measure('jk', japan, 'KOR'),
      measure('uc', usa, 'CHN'),
      act('both', 'StatementMade', '2019-07-02', { act: 'accuse', ...says, about: ['jk', 'uc'] }),
    ];
    expect(shape(split(...events)).unplaced).toEqual([
      ['both', 'it names events of CHN-USA and JPN-KOR; a log holds those of one pair'],
    ]);
  });

  it('is one that names nobody, and whatever speaks of it', () => {
    const note = act('note', 'BackgroundNoted', '2019-07-01', says);
    expect(shape(split(note, on('on-it', 'note', usa)))).toEqual({
      unplaced: [
        [
          'note',
          'it names neither two countries, nor an event or anything else that is between two',
        ],
        ['on-it', 'it names the event "note", which has no place itself'],
      ],
    });
  });

  it('is one about a list that two partners are on', () => {
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
        ['review', 'what it is about, review r and list white, is of JPN-KOR and JPN-USA'],
      ],
    });
    expect(shape(split(listed('a', 'KOR'), review))).toMatchObject({ 'JPN-KOR': ['a', 'review'] });
  });

  it('is one that names an event which is not there', () => {
    const events = logOf(measure('jk', japan, 'KOR'), on('on-it', 'jk', usa)).events.slice(1);
    expect(splitByPair({ offset: 'Z' })(events).unplaced).toMatchObject([
      { reason: 'it names the event "jk", which is not among them' },
    ]);
  });

  it('is one whose id was there before', () => {
    const { events } = logOf(measure('jk', japan, 'KOR'));
    const { logs, unplaced } = splitByPair({ offset: 'Z' })([...events, ...events]);
    expect(idsOf(logs.get('JPN-KOR')?.events)).toEqual(['jk']);
    expect(unplaced).toMatchObject([{ reason: 'an event before it has the same id' }]);
  });

  it('is each of a circle in which nobody names a pair', () => {
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

describe('an act that comes of what names nobody', () => {
  it('takes it along', () => {
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

  it('does not, where two of different pairs come of it', () => {
    const review = act('review', 'ReviewAnnounced', '2019-06-01', { review: 'r', subject: 's' });
    const [one, other] = [measure('jk', japan, 'KOR'), measure('jc', japan, 'CHN')];
    const of = ['review'];
    expect(shape(split(review, { ...one, actsOn: of }, { ...other, actsOn: of }))).toEqual({
      unplaced: [
        ['review', 'events of CHN-JPN and JPN-KOR name it; a log holds those of one pair'],
        ['jk', 'it names the event "review", which has no place itself'],
        ['jc', 'it names the event "review", which has no place itself'],
      ],
    });
  });

  it('does not, where it names events of two pairs itself', () => {
    const about = (id: string) =>
      act(`on-${id}`, 'BackgroundNoted', '2019-10-02', { ...says, about: [id] });
    const events = [
      measure('jk', japan, 'KOR'),
      measure('uc', usa, 'CHN'),
      about('review'),
      act('review', 'ReviewAnnounced', '2019-06-01', { review: 'r', subject: 's' }),
      { ...measure('torn', japan, 'KOR'), actsOn: ['jk', 'uc', 'on-review'] },
      { ...measure('after', usa, 'CHN'), actsOn: ['review'] },
    ];
    expect(shape(split(...events))).toEqual({
      'CHN-USA': ['uc', 'on-review', 'review', 'after'],
      'JPN-KOR': ['jk'],
      unplaced: [['torn', 'it names events of CHN-USA and JPN-KOR; a log holds those of one pair']],
    });
  });

  it('lends no place to what carries on an act that has none in the end', () => {
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
    const about = 'what it is about, measure measure-jk, is of an event that has no place itself';
    const { unplaced, ...placed } = shape(split(...events));
    expect(placed).toEqual({ 'CHN-USA': ['uc', 'uc-off'] });
    expect(unplaced).toEqual([
      ['review', 'events of CHN-JPN and JPN-KOR name it; a log holds those of one pair'],
      ['jk', 'it names the event "review", which has no place itself'],
      ['jc', 'it names the event "review", which has no place itself'],
      ['jk-off', about],
      ['note', 'it names the event "jk-off", which has no place itself'],
    ]);
  });
});

describe('the two cases in one stream', () => {
  const stream = [...usChinaChipsLog.events, ...japanKoreaLog.events];
  const { logs, unplaced } = splitByPair({ offset: '+09:00' })(stream);

  it('come apart again, but for what names neither side', () => {
    const lost = new Set(unplaced.map(({ event }) => event));
    console.log(`Unplaced: ${unplaced.map(({ event }) => event.id).join(', ')}`);
    expect(logs.get('JPN-KOR')?.events).toEqual(
      japanKoreaLog.events.filter((event) => !lost.has(event)),
    );
    expect(lost.size).toBeLessThan(10);
    expect(
      [...lost].every(({ type }) => type === 'StatementMade' || type === 'BackgroundNoted'),
    ).toBe(true);
  });

  it('are sound logs', () => {
    for (const log of logs.values()) expect(isRight(parseLog(formatLog(log)))).toBe(true);
  });
});

describe('splitting', () => {
  it('of nothing gives nothing', () => {
    expect(splitByPair({ offset: 'Z' })([])).toEqual({ logs: new Map(), unplaced: [] });
  });

  it('leaves the events of the caller as they were', () => {
    const events = structuredClone(logOf(measure('jk', japan, 'KOR')).events);
    const { logs } = splitByPair({ offset: 'Z' })(events);
    expect(Object.isFrozen(events[0])).toBe(false);
    expect(Object.isFrozen(logs.get('JPN-KOR')?.events[0])).toBe(true);
  });

  it('holds the offset to its form', () => {
    expect(() => splitByPair({ offset: '+9:00' })([])).toThrow(RangeError);
  });
});
