import { append, isLeft, orThrow, parseLog, pipe } from 'bilateral';
import { answersByDay } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { eventLine, eventObject, logText } from '../../support/lines';
import { act } from '../../support/policy';

const later = '{"type":"TreatyRatified","id":"t"}';
const log = orThrow(parseLog(logText(eventLine(), later)));
const batch = [
  act('b', 'BoycottEnded', '2019-08-01', { boycott: 'no-japan' }),
  act('c', 'BackgroundNoted', '2019-08-02', { says: 'So it is.' }),
];

describe('the version that an append expects', () => {
  it('should count lines of unknown types, which a newer program may have written', () => {
    expect(pipe(log, append(batch, { expectedVersion: 1 }))).toMatchObject({
      left: { _tag: 'VersionConflict', expected: 1, actual: 2 },
    });
    expect(orThrow(pipe(log, append(batch, { expectedVersion: 2 }))).events).toHaveLength(3);
  });

  it('should be that of the first time where a batch is sent again', () => {
    const longer = orThrow(pipe(log, append(batch, { expectedVersion: 2 })));
    const again = orThrow(pipe(longer, append(batch, { expectedVersion: 2 })));
    expect(again).toEqual(longer);
    const after = act('d', 'BackgroundNoted', '2019-09-01', { says: 'Somebody else wrote.' });
    const others = orThrow(pipe(longer, append([after])));
    expect(orThrow(pipe(others, append(batch, { expectedVersion: 2 })))).toEqual(others);
  });

  it('should be a conflict where anything in the batch is new, or nothing is in it', () => {
    const longer = orThrow(pipe(log, append(batch, { expectedVersion: 2 })));
    const [first, second] = batch;
    if (first === undefined || second === undefined) throw new Error('two events');
    for (const inputs of [
      [],
      [first, { ...second, id: 'new' }],
      [first, { ...second, note: 'changed' }],
    ]) {
      const result = pipe(longer, append(inputs, { expectedVersion: 2 }));
      expect(isLeft(result) && result.left._tag).toBe('VersionConflict');
    }
    const ahead = pipe(longer, append(batch, { expectedVersion: 9 }));
    expect(isLeft(ahead) && ahead.left._tag).toBe('VersionConflict');
  });
});

describe('a misspelt event type in a snapshot test', () => {
  const text = logText(JSON.stringify(eventObject({ type: 'BoycotStarted' })));
  it('should fail, with the type that was meant', () =>
    expect(() => answersByDay(text, {})).toThrow('Did you mean "BoycottStarted"?'));
  it('should pass where the test says that it may be there', () =>
    expect(answersByDay(text, {}, { allowUnknown: true })).toBe(''));
});
