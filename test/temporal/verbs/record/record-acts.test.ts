import { asOf, isLeft, isRight, pipe, record, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../../support/domain';
import {
  corrected,
  extended,
  granted,
  logOf,
  retracted,
  revoked,
} from '../../../support/small-logs';

const first = { occurred: '2019-07-01' };
const retraction = retracted('r', 'x', '2019-07-08');
const correction = corrected('c', 'g', '2019-07-07', granted('g', first));

/** A log with acts on the record, and with lines that replay passes over. */
const built = timeline(domain)(
  logOf(
    granted('g', first),
    extended('x', { occurred: '2019-07-02' }, '2019-07-20'),
    granted('q', first, { permit: 'quarry' }),
    correction,
    retraction,
    retracted('lost', 'nothing', '2019-07-08'),
    granted('odd', { occurred: 'soon', recordedAt: '2019-07-08' }),
  ),
);

const refusals = (...inputs: readonly DomainEvent[]) => {
  const result = record(inputs)(built);
  if (!isLeft(result) || result.left._tag !== 'EventsRefused') return [];
  const messages = result.left.refusals.map(({ message }) => message);
  expect(result.left.message.split(/[ \n]See bilateral/)[0]).toBe(messages.join('\n'));
  return result.left.refusals.map(({ index, message }) => `${index} ${message}`);
};

describe('record, to a log with corrections and retractions', () => {
  it('should skip a correction or retraction that the log already holds unchanged', () => {
    const result = record([retraction, correction])(built);
    expect(isRight(result) && result.right).toBe(built);
  });

  it('should add an event with a new id even if the log has undatable lines', () => {
    const result = pipe(built, record([granted('n', first, { permit: 'canal' })]));
    if (isLeft(result)) throw new Error(result.left.message);
    expect(asOf('2019-07-09')(result.right).permits.ids()).toEqual(['canal', 'harbour', 'quarry']);
  });

  it('should refuse the id of a correction, a retraction or an undatable line', () => {
    const taken = (id: string, index: number) =>
      `${index} Event "${id}": another event has the same id. Give this one an id of its own.`;
    expect(
      refusals(
        retracted('r', 'g', '2019-07-09'),
        granted('c', first),
        granted('lost', first),
        granted('odd', first),
      ),
    ).toEqual([taken('r', 0), taken('c', 1), taken('lost', 2), taken('odd', 3)]);
  });

  it('should refuse a correction of a correction, and of a retracted event', () => {
    expect(
      refusals(
        retracted('rr', 'c', '2019-07-09'),
        corrected('c2', 'x', '2019-07-09', granted('x', first)),
        corrected('c3', 'q', '2019-07-09', granted('q', first, { permit: 'canal' })),
      ),
    ).toEqual([
      '0 Event "rr": its target "c" is itself a correction or retraction. Aim at the event that was recorded wrongly.',
      '1 Event "c2": its target "x" was retracted before, and a retraction is final. Record what did happen as an event of its own.',
    ]);
  });

  it('should add a correction together with the retraction of another event', () => {
    const result = pipe(
      built,
      record([
        granted('n', first, { permit: 'canal' }),
        retracted('r2', 'n', '2019-07-09'),
        corrected('c2', 'q', '2019-07-09', granted('q', first, { permit: 'pier' })),
      ]),
    );
    if (isLeft(result)) throw new Error(result.left.message);
    expect(asOf('2019-07-09')(result.right).permits.ids()).toEqual(['harbour', 'pier']);
  });
});

describe('record, of events that break the rules of a row', () => {
  const gone = revoked('gone', { occurred: '2019-07-05' }, 'harbour');

  it('should refuse a correction whose replacement breaks them', () => {
    const extension = extended('q', { occurred: '2019-07-06' }, '2019-07-20');
    expect(refusals(gone, corrected('c2', 'q', '2019-07-09', extension))).toEqual([
      '1 Event "c2" (EventCorrected) at permits "harbour": the permit is revoked.',
    ]);
    expect(refusals(corrected('c2', 'q', '2019-07-09', extension))).toEqual([]);
  });

  it('should name events in the order in which they were given, whatever their rows', () => {
    expect(
      refusals(
        gone,
        extended('a', { occurred: '2019-07-06' }, '2019-07-20', 'nowhere'),
        extended('b', { occurred: '2019-07-06' }, '2019-07-20'),
      ),
    ).toEqual([
      '1 Event "a" (PermitExtended) at permits "nowhere": no earlier event begins this row; record that event first, or correct the id.',
      '2 Event "b" (PermitExtended) at permits "harbour": the permit is revoked.',
    ]);
  });

  it('should name an event that was given twice by its first index', () => {
    const twice = extended('a', { occurred: '2019-07-06' }, '2019-07-20', 'nowhere');
    expect(refusals(twice, twice).map((text) => text.slice(0, 9))).toEqual(['0 Event "']);
  });
});
