import { asKnownAt, asOf, isLeft, isRight, record, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../../support/domain';
import {
  corrected,
  extended,
  granted,
  inspected,
  logOf,
  retracted,
  revoked,
  signed,
} from '../../../support/small-logs';

const first = { occurred: '2019-07-01' };
const built = timeline(domain)(logOf(granted('g', first), signed('s', first, '2019-07-05', 1, 1)));

/** The refusals of some inputs, each as its index and message. */
const refusals = (...inputs: readonly unknown[]) => {
  const result = record(inputs)(built);
  if (!isLeft(result) || result.left._tag !== 'EventsRefused') return [];
  return result.left.refusals.map(({ index, message }) => `${index} ${message}`);
};

describe('record', () => {
  it('should add events to a copy of the log, and leave the timeline as it was', () => {
    const result = record([granted('h', { occurred: '2019-07-02' }, { permit: 'quarry' })])(built);
    if (isLeft(result)) throw new Error(result.left.message);
    expect(result.right.log.events.map(({ id }) => id)).toEqual(['g', 's', 'h']);
    expect(asOf('2019-07-02')(result.right).permits.ids()).toEqual(['harbour', 'quarry']);
    expect(built.log.events).toHaveLength(2);
    expect(asOf('2019-07-02')(built).permits.ids()).toEqual(['harbour']);
  });

  it('should share the rows that the events do not concern', () => {
    const before = asOf('2019-07-05')(built);
    const result = record([revoked('r', { occurred: '2019-07-02' }, 'harbour')])(built);
    if (isLeft(result)) throw new Error(result.left.message);
    const after = asOf('2019-07-05')(result.right);
    const [lease] = before.leases.where(() => true);
    expect(after.leases.where(() => true)[0]).toBe(lease);
    expect(after.permits.where(({ status }) => status === 'revoked')).toHaveLength(1);
    expect(before.permits.where(({ status }) => status === 'revoked')).toHaveLength(0);
  });

  it('should fold a row again for a late event', () => {
    const late = extended('x', { occurred: '2019-06-30', recordedAt: '2019-08-01' }, '2019-07-09');
    expect(isLeft(record([late])(built))).toBe(true);
    const inTime = extended('x', { ...first, recordedAt: '2019-08-01' }, '2019-07-09');
    const result = record([inTime])(built);
    if (isLeft(result)) throw new Error(result.left.message);
    expect(
      asOf('2019-07-09')(result.right).permits.where((p) => p.status === 'expired'),
    ).toHaveLength(1);
    const then = asKnownAt('2019-07-31')(result.right);
    expect(asOf('2019-07-09')(then).permits.where((p) => p.status === 'expired')).toHaveLength(0);
  });

  it('should move an event from one row to another for a correction', () => {
    const moved = corrected('c', 'g', '2019-07-08', granted('g', first, { permit: 'quarry' }));
    const result = record([moved])(built);
    if (isLeft(result)) throw new Error(result.left.message);
    expect(asOf('2019-07-09')(result.right).permits.ids()).toEqual(['quarry']);
    expect(asOf('2019-07-09')(asKnownAt('2019-07-07')(result.right)).permits.ids()).toEqual([
      'harbour',
    ]);
    expect(asOf('2019-07-09')(built).permits.ids()).toEqual(['harbour']);
  });

  it('should take a second correction of one event', () => {
    const result = record([
      corrected('c1', 'g', '2019-07-08', granted('g', first, { permit: 'one' })),
    ])(built);
    if (isLeft(result)) throw new Error(result.left.message);
    const again = record([
      corrected('c2', 'g', '2019-07-07', granted('g', first, { permit: 'two' })),
    ])(result.right);
    if (isLeft(again)) throw new Error(again.left.message);
    expect(asOf('2019-07-01')(again.right).permits.ids()).toEqual(['one']);
    expect(asOf('2019-07-01')(asKnownAt('2019-07-07')(again.right)).permits.ids()).toEqual(['two']);
  });

  it('should return the same timeline if the log already holds the events unchanged', () => {
    const result = record([granted('g', first)])(built);
    expect(isRight(result) && result.right).toBe(built);
  });

  it('should return the same timeline for no events', () => {
    const result = record([], { expectedVersion: 2 })(built);
    expect(isRight(result) && result.right).toBe(built);
  });
});

describe('refusals of record', () => {
  it('should refuse an expectedVersion above the number of lines', () => {
    const one = timeline(domain)(logOf(granted('g', { occurred: '2019-07-01' })));
    const result = record([], { expectedVersion: 5 })(one);
    expect(isLeft(result) && result.left.message).toBe(
      'The log holds 1 event, not 5: it is not the log that you read. Read it again, decide again, then append. See bilateral/errors.md#versionconflict',
    );
  });

  it('should refuse an expectedVersion below the number of lines', () => {
    const result = record([], { expectedVersion: 1 })(built);
    expect(isLeft(result) && result.left).toEqual({
      _tag: 'VersionConflict',
      expected: 1,
      actual: 2,
      message:
        'The log holds 2 events, not 1: it was written to since you read it. Read it again, decide again, then append. See bilateral/errors.md#versionconflict',
    });
  });

  it('should refuse all events if one is wrong, and say which', () => {
    expect(
      refusals(granted('h', first), granted('g', { occurred: '2019-07-02' }), 'nothing'),
    ).toEqual([
      '1 Event "g": another event has the same id. Give this one an id of its own.',
      '2 Input 2: expected an event with the strings id, type, occurred and recordedAt and an object as data. Give it all five.',
    ]);
  });

  it('should refuse a date that cannot be read', () => {
    const [occurred] = refusals(granted('h', { occurred: '2019-02-30', recordedAt: '2019-07-01' }));
    expect(occurred).toContain('0 Event "h": its dates cannot be read: ');
    const [recordedAt] = refusals(granted('h', { ...first, recordedAt: 'soon' }));
    expect(recordedAt).toContain('0 Event "h": recordedAt cannot be read: ');
    const replacement = granted('g', { occurred: 'soon' });
    const [replaced] = refusals(corrected('c', 'g', '2019-07-02', replacement));
    expect(replaced).toContain('0 Event "c": ');
  });

  it('should refuse a correction or retraction of a missing event, of another one, or of a retracted event', () => {
    expect(refusals(retracted('r', 'nothing', '2019-07-02'))).toEqual([
      '0 Event "r": it acts on "nothing", but no event of that id can be replayed. Add that event, or correct the id.',
    ]);
    expect(refusals(retracted('r', 'g', '2019-07-02'), retracted('rr', 'r', '2019-07-03'))).toEqual(
      [
        '1 Event "rr": its target "r" is itself a correction or retraction. Aim at the event that was recorded wrongly.',
      ],
    );
    expect(
      refusals(
        retracted('r', 'g', '2019-07-02'),
        corrected('c', 'g', '2019-07-03', granted('g', first)),
      ),
    ).toEqual([
      '1 Event "c": its target "g" was retracted before, and a retraction is final. Record what did happen as an event of its own.',
    ]);
  });

  it('should refuse a correction whose replacement is missing or is itself a correction or retraction', () => {
    const bare = { ...retracted('c', 'g', '2019-07-02'), type: 'EventCorrected' };
    expect(refusals(bare)).toEqual([
      '0 Event "c": its replacement lacks the strings type and occurred, or an object as data. Give it all three.',
    ]);
    const act = { ...bare, data: { target: 'g', replacement: retracted('x', 'g', '2019-07-02') } };
    expect(refusals(act)).toEqual([
      '0 Event "c": its replacement is itself a correction or retraction. Replace the event by what did happen.',
    ]);
  });

  it('should refuse what is not plain data', () => {
    const [refusal] = refusals({ ...granted('h', first), data: { permit: () => 'harbour' } });
    expect(refusal).toContain('0 Input 0: expected plain data');
  });

  it("should refuse what breaks the rules of a row at the event's position", () => {
    const gone = revoked('r', { occurred: '2019-07-05' }, 'harbour');
    expect(refusals(gone, extended('x', { occurred: '2019-07-06' }, '2019-07-09'))).toEqual([
      '1 Event "x" (PermitExtended) at permits "harbour": the permit is revoked.',
    ]);
    expect(refusals(gone, extended('x', { occurred: '2019-07-04' }, '2019-07-09'))).toEqual([]);
    expect(refusals(extended('x', { occurred: '2019-06-30' }, '2019-07-09'))).toEqual([
      '0 Event "x" (PermitExtended) at permits "harbour": no earlier event begins this row; record that event first, or correct the id.',
    ]);
  });

  it('should refuse a second beginning of a row that allows only one', () => {
    const visits = [inspected('i', first, 'a'), inspected('j', { occurred: '2019-07-02' }, 'a')];
    expect(refusals(...visits)).toEqual([
      '1 Event "j" (PermitInspected) at visits "harbour/a": an earlier event has begun this row; correct the id, or leave this event out.',
    ]);
  });

  it('should count indexes from the inputs, also if the log already holds one', () => {
    expect(
      refusals(granted('g', first), extended('x', first, '2019-07-09', 'nowhere')).map((text) =>
        text.slice(0, 9),
      ),
    ).toEqual(['1 Event "']);
  });
});
