import { append, audit, type EventInput, isLeft, orThrow, parseLog, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../src/log/checks/admit';
import { correctionLine, eventLine, logText, retractionLine } from '../../support/lines';

const warned = (...lines: readonly string[]) =>
  orThrow(parseLog(logText(...lines))).warnings.map(({ _tag, id, path }) => [_tag, id, path]);

/** In order in Hawaii, but not at +09:00, where 4 July is over at 15:00 in London. */
const reversed = '2019-07-04T16:00:00Z/2019-07-04';
const unrecorded = '[2019-07-19..2019-07-18T10:00:00Z]';
const strange = eventLine({ id: 's', type: 'Strange' });

describe('an event that replay must ignore', () => {
  it('should be warned of where its dates end before they begin at the offset of the log', () => {
    expect(warned(eventLine({ occurred: reversed }))).toEqual([['Ignored', 'a', 'occurred']]);
    expect(warned(eventLine({ recordedAt: unrecorded }))).toEqual([['Ignored', 'a', 'recordedAt']]);
    expect(warned(eventLine({ occurred: '2019-07-04T14:00:00Z/2019-07-04' }))).toEqual([]);
  });

  it('should be warned of where it acts on an event that replay ignores or does not know', () => {
    const bad = eventLine({ id: 'bad', occurred: reversed });
    const acts = (target: string) => [
      correctionLine({ id: 'c', recordedAt: '2019-08-01' }, target),
      retractionLine({ id: 'r', recordedAt: '2019-08-02' }, target),
    ];
    expect(warned(bad, ...acts('bad')).slice(1)).toEqual([
      ['Ignored', 'c', 'data.target'],
      ['Ignored', 'r', 'data.target'],
    ]);
    expect(warned(...acts('s'), strange).filter(([tag]) => tag === 'Ignored')).toEqual([
      ['Ignored', 'c', 'data.target'],
      ['Ignored', 'r', 'data.target'],
    ]);
  });

  it('should be warned of where the dates of a replacement cannot be used', () => {
    const correction = correctionLine({ id: 'c', recordedAt: '2019-08-01' }, 'a').replace(
      '"2019-07-19"',
      `"${reversed}"`,
    );
    expect(warned(eventLine(), correction)).toEqual([
      ['Ignored', 'c', 'data.replacement.occurred'],
    ]);
  });

  it('should not be a correction or retraction for its own `occurred`, which replay does not read', () => {
    expect(warned(eventLine(), retractionLine({ id: 'r', occurred: reversed }, 'a'))).toEqual([]);
  });

  it('should retract nothing for a retraction whose recordedAt cannot be used', () => {
    const correction = correctionLine({ id: 'c', recordedAt: '2019-08-02' }, 'a');
    const lines = [eventLine(), retractionLine({ id: 'r', recordedAt: unrecorded }, 'a')];
    expect(warned(...lines, correction)).toEqual([['Ignored', 'r', 'recordedAt']]);
    const log = orThrow(parseLog(logText(...lines)));
    const added = admit(log, [JSON.parse(correction)]);
    expect(!isLeft(added) && added.right.map(({ id }) => id)).toEqual(['c']);
  });

  it('should have no other fault for a late correction whose recordedAt cannot be used', () => {
    expect(
      warned(
        eventLine(),
        retractionLine({ id: 'r' }, 'a'),
        correctionLine({ id: 'c', recordedAt: unrecorded }, 'a'),
      ),
    ).toEqual([['Ignored', 'c', 'recordedAt']]);
  });

  it('should be what audit calls unreadable, and no other', () => {
    const log = orThrow(
      parseLog(
        logText(
          eventLine({ occurred: reversed }),
          eventLine({ id: 'b' }),
          strange,
          retractionLine({ id: 'r' }, 's'),
        ),
      ),
    );
    const unreadable = audit(log).filter(({ _tag }) => _tag === 'Unreadable');
    const ignored = log.warnings.filter(({ _tag }) => _tag === 'Ignored');
    expect(unreadable.map(({ event }) => event)).toEqual(ignored.map(({ id }) => id));
    expect(ignored).toHaveLength(2);
  });

  it('should be refused by append', () => {
    const log = orThrow(parseLog(logText(strange)));
    const added = (line: string) => {
      const input: EventInput = JSON.parse(line);
      const result = pipe(log, append([input]));
      return isLeft(result) ? result.left.message : 'added';
    };
    expect(added(eventLine({ occurred: reversed }))).toBe(
      'events[0].occurred: expected an interval that ends after it begins, found "2019-07-04T16:00:00Z/2019-07-04". At the UTC offset of the log, it ends before it begins. Correct one of the two dates. See bilateral/errors.md#eventsrefused',
    );
    const misdated = orThrow(parseLog(logText(eventLine({ occurred: reversed }))));
    const late = admit(misdated, [JSON.parse(retractionLine({ id: 'r' }, 'a'))]);
    expect(isLeft(late) && late.left.map(({ message }) => message)).toEqual([
      'events[0].data.target: expected an event that replay uses, found "a", whose dates it cannot use. Correct the dates of that event where it is written.',
    ]);
    expect(added(retractionLine({ id: 'r' }, 's'))).toBe(
      'events[0].data.target: expected an event that replay uses, found "s", whose type it does not know. It takes effect in a version of the library that knows the type. See bilateral/errors.md#eventsrefused',
    );
  });
});
