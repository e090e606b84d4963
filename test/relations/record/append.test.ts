import {
  type AppendError,
  append,
  type Either,
  type EventInput,
  type EventLog,
  emptyLog,
  formatLog,
  isLeft,
  isRight,
  left,
  pipe,
  record,
  relations,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

const step = (
  id: string,
  type: 'PanelRequested' | 'PanelComposed' | 'ComplaintWithdrawn' | 'ProceedingPaused',
  day: number,
) => act(id, type, `2020-01-0${day}`, { dispute: 'd' });
const requested = act(
  'requested',
  'ConsultationsRequested',
  '2019-09-11',
  { dispute: 'd', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
  { by: korea },
);
const gone = act('gone', 'BoycottStarted', '2019-09-12', { boycott: 'b', against: 'JPN' });
const retraction = act('retraction', 'EventRetracted', '2019-10-01', {
  target: 'gone',
  reason: 'It never was.',
});
const base = logOf(requested, gone, retraction);

const refusals = (result: Either<AppendError, EventLog>) =>
  isLeft(result) && result.left._tag === 'EventsRefused'
    ? result.left.refusals.map(({ index, id, message }) => [index, id, message])
    : result;
const added = (result: Either<AppendError, EventLog>): EventLog => {
  if (isRight(result)) return result.right;
  throw new Error(result.left.message);
};
const correction = (
  id: string,
  target: string,
  replacement: EventInput,
  recordedAt = '2020-01-09',
) => {
  const { id: _, recordedAt: __, ...rest } = replacement;
  // A plain event without its id and when it was recorded is a replacement.
  return act(id, 'EventCorrected', recordedAt, { target, replacement: rest } as never);
};

describe('append', () => {
  it('should add events after the others', () => {
    const log = added(pipe(base, append([step('p', 'PanelRequested', 1)])));
    expect(log.events.map(({ id }) => id)).toEqual(['requested', 'gone', 'retraction', 'p']);
    expect(log.events.slice(0, 3)).toEqual(base.events);
    expect(held(stateOf(log, '2020-01-01').disputes.get('d')).stage).toBe('panel-requested');
  });

  it('should add to an empty log', () => {
    const log = added(
      pipe(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }), append([requested])),
    );
    expect(log.events).toHaveLength(1);
  });

  it('should accept events that refer to one another in any order', () => {
    const about = (id: string, other: string) =>
      act(id, 'StatementMade', '2020-01-01', { act: 'report', says: 'So.', about: [other] });
    const log = added(
      pipe(base, append([about('a', 'b'), about('b', 'a'), about('c', 'requested')])),
    );
    expect(log.events).toHaveLength(6);
  });

  it('should check each event together with the others, at its own position in time', () => {
    const end = step('end', 'ComplaintWithdrawn', 5);
    expect(isRight(pipe(base, append([end, step('before', 'PanelRequested', 4)])))).toBe(true);
    expect(refusals(pipe(base, append([end, step('after', 'PanelRequested', 6)])))).toEqual([
      [
        1,
        'after',
        'Event "after" (PanelRequested) at disputes "d": the dispute is over (withdrawn), which is final; give a new complaint an id of its own, or correct the date.',
      ],
    ]);
  });

  it('should skip events that the log already holds unchanged', () => {
    expect(added(pipe(base, append([requested])))).toEqual(base);
    const log = added(pipe(base, append([requested, step('p', 'PanelRequested', 1)])));
    expect(log.events).toHaveLength(4);
  });

  it('should compare the number of lines with expectedVersion', () => {
    const events = [step('p', 'PanelRequested', 1)];
    expect(isRight(pipe(base, append(events, { expectedVersion: 3 })))).toBe(true);
    expect(pipe(base, append(events, { expectedVersion: 2 }))).toEqual(
      left({
        _tag: 'VersionConflict',
        expected: 2,
        actual: 3,
        message:
          'The log holds 3 events, not 2: it was written to since you read it. Read it again, decide again, then append. See bilateral/errors.md#versionconflict',
      }),
    );
  });

  it('should not change the log, and share nothing with the arguments', () => {
    const before = formatLog(base);
    const input = structuredClone(step('p', 'PanelRequested', 1)) as { data: { dispute: string } };
    const inputs = [input as unknown as EventInput];
    const log = added(pipe(base, append(inputs)));
    const after = formatLog(log);
    input.data.dispute = 'other';
    inputs.pop();
    expect(formatLog(log)).toBe(after);
    expect(formatLog(base)).toBe(before);
    expect(Object.isFrozen(log.events)).toBe(true);
    expect(Object.isFrozen(log.events.at(-1)?.data)).toBe(true);
    expect(Object.isFrozen(input)).toBe(false);
  });
});

describe('refusals of append', () => {
  const bad = (...events: readonly object[]) =>
    // What comes from outside need not be what the types say.
    refusals(pipe(base, append(events as readonly EventInput[])));

  it('should concern all events if one is wrong', () => {
    const events = [step('p', 'PanelRequested', 1), step('early', 'PanelComposed', 2)];
    const result = pipe(base, append(events));
    const message =
      'Event "early" (PanelComposed) at proceedings "d/original/1": a panel is composed only after it is established, and the dispute is at panel-requested; add PanelEstablished, or correct its date.';
    expect(isLeft(result) && result.left).toEqual({
      _tag: 'EventsRefused',
      refusals: [{ index: 1, id: 'early', message }],
      message: `${message} See bilateral/errors.md#eventsrefused`,
    });
  });

  it('should name what is not an event', () => {
    expect(bad(7 as unknown as object, {})).toMatchObject([
      [
        0,
        undefined,
        'events[0]: expected an event as an object, found 7. Write it as a JSON object: { … }.',
      ],
      [1, undefined, expect.stringMatching(/^events\[1\]\.type: expected the type of an event/)],
    ]);
  });

  it('should name a day that does not exist, and a missing or unknown field', () => {
    expect(bad({ ...requested, id: 'x', occurred: '2019-02-30' })).toMatchObject([
      [0, 'x', expect.stringContaining('events[0].occurred')],
    ]);
    expect(bad({ ...requested, id: 'x', data: {} })).toMatchObject([
      [0, 'x', expect.stringContaining('events[0].data.dispute')],
      [0, 'x', expect.stringContaining('events[0].data.forum')],
      [0, 'x', expect.stringContaining('events[0].data.complainant')],
      [0, 'x', expect.stringContaining('events[0].data.respondent')],
    ]);
    expect(bad({ ...requested, id: 'x', remark: '' })).toMatchObject([
      [0, 'x', expect.stringContaining('events[0].remark')],
    ]);
  });

  it('should name an unknown type', () => {
    expect(bad({ ...requested, id: 'x', type: 'TreatyRatified' })).toMatchObject([
      [0, 'x', expect.stringContaining('events[0].type')],
    ]);
  });

  it('should name another event with the same id', () => {
    expect(bad({ ...requested, note: 'other' })).toMatchObject([
      [0, 'requested', expect.stringContaining('which names another event')],
    ]);
  });

  it('should name a reference to a missing event', () => {
    expect(bad({ ...step('p', 'PanelRequested', 1), actsOn: ['nothing'] })).toMatchObject([
      [0, 'p', expect.stringContaining('found "nothing", which is not in the log')],
    ]);
  });

  it('should name a correction of a correction, and a correction after a retraction', () => {
    expect(
      bad(act('x', 'EventRetracted', '2020-01-01', { target: 'retraction', reason: 'No.' })),
    ).toMatchObject([[0, 'x', expect.stringContaining('found "retraction", an EventRetracted')]]);
    expect(bad(correction('x', 'gone', gone))).toMatchObject([
      [0, 'x', expect.stringContaining('found "gone", retracted before this was recorded')],
    ]);
  });

  it('should name a correction whose replacement breaks a rule', () => {
    const log = added(
      pipe(base, append([step('end', 'ComplaintWithdrawn', 5), step('p', 'ProceedingPaused', 2)])),
    );
    const late = correction('x', 'p', step('p', 'ProceedingPaused', 7));
    expect(refusals(pipe(log, append([late])))).toEqual([
      [
        0,
        'x',
        'Event "x" (EventCorrected) at disputes "d": the dispute is over (withdrawn), which is final; give a new complaint an id of its own, or correct the date.',
      ],
    ]);
    const sound = correction('x', 'p', step('p', 'ProceedingPaused', 3));
    expect(isRight(pipe(log, append([sound])))).toBe(true);
  });

  it('should name an act on a row that does not exist, or no longer exists', () => {
    expect(bad(act('e', 'BoycottEnded', '2020-01-01', { boycott: 'b' }))).toEqual([
      [
        0,
        'e',
        'Event "e" (BoycottEnded) at boycotts "b": no earlier event begins this row; record that event first, or correct the id.',
      ],
    ]);
  });
});

describe('record', () => {
  it('should add to a timeline as append does to a log', () => {
    const whole = timeline(relations)(base);
    const events = [step('p', 'PanelRequested', 1)];
    const longer = pipe(whole, record(events, { expectedVersion: 3 }));
    expect(isRight(longer) && longer.right.log).toEqual(added(pipe(base, append(events))));
    expect(whole.log).toBe(base);
    const early = [step('early', 'PanelComposed', 1)];
    expect(pipe(whole, record(early))).toEqual(pipe(base, append(early)));
    expect(isLeft(pipe(whole, record(early)))).toBe(true);
    expect(pipe(whole, record([requested]))).toEqual({ _tag: 'Right', right: whole });
  });
});
