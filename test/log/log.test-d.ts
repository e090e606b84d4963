import {
  type Anomaly,
  type AppendError,
  append,
  audit,
  type Counted,
  countedLines,
  type DecodeFailure,
  decodeEvent,
  type Either,
  type EventId,
  type EventInput,
  type EventLog,
  emptyLog,
  formatEvent,
  formatLog,
  type MergeError,
  merge,
  type Offset,
  type Option,
  type Pair,
  type ParseFailure,
  type PolicyEvent,
  pairOf,
  parseLog,
  pipe,
  policyEvents,
  projection,
  referencesOf,
  type SplitByPair,
  splitByPair,
  table,
} from 'bilateral';
import { describe, expectTypeOf, it } from 'vitest';

declare const log: EventLog;
declare const event: PolicyEvent;
declare const input: EventInput;
declare const offset: Offset;

describe('a log', () => {
  it('formatEvent writes a valid event', () => {
    expectTypeOf(formatEvent(event)).toEqualTypeOf<string>();
    // @ts-expect-error an input may be invalid
    formatEvent(input);
  });

  it('parseLog returns the log, or the problems with the valid lines', () => {
    expectTypeOf(parseLog('')).toEqualTypeOf<Either<ParseFailure, EventLog>>();
    expectTypeOf<ParseFailure['intact']>().toEqualTypeOf<EventLog>();
    // @ts-expect-error bytes are to be decoded first
    parseLog(new Uint8Array());
    // @ts-expect-error whether it is a log is not known yet
    parseLog('').events;
  });

  it('is written as text', () => {
    expectTypeOf(formatLog(log)).toEqualTypeOf<string>();
    expectTypeOf(countedLines(log, { ids: true })).toEqualTypeOf<Counted>();
    // @ts-expect-error events alone have no header
    formatLog(log.events);
  });

  it('begins with two parties and an offset', () => {
    expectTypeOf(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' })).toEqualTypeOf<EventLog>();
    // @ts-expect-error one party has no relation
    emptyLog({ parties: ['JPN'], offset: '+09:00' });
    // @ts-expect-error whose days count?
    emptyLog({ parties: ['JPN', 'KOR'] });
  });

  it('is read-only', () => {
    // @ts-expect-error events are appended by `append`
    log.events.push(event);
    // @ts-expect-error what was recorded stays
    event.recordedAt = '2020-01-01';
    // @ts-expect-error the header stays
    log.header.offset = offset;
  });

  it('is merged with another', () => {
    expectTypeOf(pipe(log, merge(log))).toEqualTypeOf<Either<MergeError, EventLog>>();
    // @ts-expect-error a log that was read may not be one
    merge(parseLog(''));
  });

  it('is appended to, with plain events', () => {
    expectTypeOf(pipe(log, append([input], { expectedVersion: 1 }))).toEqualTypeOf<
      Either<AppendError, EventLog>
    >();
    append([event]);
    // @ts-expect-error events come as a list
    append(input);
    // @ts-expect-error there is no such type of event
    append([{ ...input, type: 'TreatyRatified' }]);
    // @ts-expect-error the version is how many events there are
    append([input], { expectedVersion: 'latest' });
  });

  it('is audited', () => {
    expectTypeOf(audit(log)).toEqualTypeOf<readonly Anomaly[]>();
    // @ts-expect-error a log of events of one's own is not of policy
    audit({ header: { offset: '+09:00' }, events: [] });
  });
});

describe('an event', () => {
  it('is read from anything', () => {
    expectTypeOf(decodeEvent).parameter(0).toEqualTypeOf<unknown>();
    expectTypeOf(decodeEvent(null)).toEqualTypeOf<Either<DecodeFailure, PolicyEvent>>();
    // @ts-expect-error whether it is an event is not known yet
    decodeEvent(null).id;
  });

  it('has references', () => {
    expectTypeOf(referencesOf(event)[0]?.path).toEqualTypeOf<string | undefined>();
    expectTypeOf<ReturnType<typeof referencesOf>>().toExtend<readonly { readonly id: string }[]>();
    // @ts-expect-error an event to be appended is not checked yet
    referencesOf(input);
  });

  it('is of a pair, if of any', () => {
    expectTypeOf(pairOf(event)).toEqualTypeOf<Option<Pair>>();
    // @ts-expect-error an event to be appended is not checked yet
    pairOf(input);
  });

  it('goes to the log of its pair', () => {
    expectTypeOf(splitByPair({ offset: '+09:00' })([event])).toEqualTypeOf<SplitByPair>();
    // @ts-expect-error each log needs an offset
    splitByPair()([event]);
  });

  it('has an id that plain text is not', () => {
    expectTypeOf(event.id).toEqualTypeOf<EventId>();
    expectTypeOf<string>().not.toExtend<EventId>();
    expectTypeOf<EventInput['id']>().toEqualTypeOf<string>();
  });
});

it('policyEvents is the domain of a projection of tables over policy events', () => {
  const filings = table<{ count: number }>()({
    ConsultationsRequested: { row: ({ data }) => data.dispute, begin: () => ({ count: 1 }) },
  });
  projection({ filings }, policyEvents);
  // @ts-expect-error what is told has its names
  projection({ filings }, { admits: policyEvents.admit });
});
