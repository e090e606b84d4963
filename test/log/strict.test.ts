import { inspect } from 'node:util';
import { audit, isLeft, orThrow, parseLog } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { eventLine, logText } from '../support/lines';

const misspelt = eventLine({ id: 'b', type: 'BoycotStarted' });
const text = logText(eventLine(), misspelt);

describe('a misspelt event type', () => {
  it('should be a problem where the text is read strictly, and stay in what is intact', () => {
    const result = parseLog(text, { strict: true });
    if (!isLeft(result)) throw new Error('expected a failure');
    expect(result.left.problems.map(({ _tag, line }) => [_tag, line])).toEqual([
      ['UnknownType', 3],
    ]);
    expect(result.left.message).toContain('Did you mean "BoycottStarted"?');
    expect(result.left.intact.unknown.map(({ raw }) => raw)).toEqual([misspelt]);
    expect(result.left.intact.warnings).toEqual([]);
  });

  it('should leave the other warnings as they are for a text that is read strictly', () => {
    const log = orThrow(parseLog(`${logText(eventLine())}\n`, { strict: true }));
    expect(log.warnings.map(({ _tag }) => _tag)).toEqual(['BlankLine']);
  });

  it('should be a warning otherwise, and named by audit', () => {
    const log = orThrow(parseLog(text));
    expect(log.warnings.map(({ _tag }) => _tag)).toEqual(['UnknownType']);
    expect(audit(log).filter(({ _tag }) => _tag === 'UnknownEvent')).toEqual([
      {
        _tag: 'UnknownEvent',
        event: 'b',
        message: expect.stringContaining(
          'Event "b" is in no answer: type: expected an event type of this version of the library, found "BoycotStarted". Did you mean "BoycottStarted"?',
        ),
      },
    ]);
  });
});

describe('a failure', () => {
  it('should say all in its message, and at most twenty problems', () => {
    const lines = Array.from({ length: 30 }, (_, n) =>
      eventLine({ id: `e${n}`, occurred: 'soon' }),
    );
    const result = parseLog(logText(...lines));
    const said = isLeft(result) ? result.left.message.split('\n') : [];
    expect(said).toHaveLength(22);
    expect(said.slice(-2)).toEqual(['and 10 more', 'See bilateral/errors.md#badevent']);
  });

  it('should name each problem for at most twenty', () => {
    const lines = Array.from({ length: 20 }, () => 'nope');
    const result = parseLog(logText(...lines));
    const said = isLeft(result) ? result.left.message.split('\n') : [];
    expect(said).toHaveLength(21);
    expect(said.slice(-2)).toEqual([
      expect.stringMatching(/^line 21: /),
      'See bilateral/errors.md#notjson',
    ]);
  });

  it.each([
    ['0 events', []],
    ['1 event', ['a']],
    ['2 events', ['a', 'b']],
  ])('should be printed with its problems and what is intact for %s', (intact, ids) => {
    const result = parseLog(logText('nope', ...ids.map((id) => eventLine({ id }))));
    if (!isLeft(result)) throw new Error('expected a failure');
    expect(inspect(result.left)).toBe(`ParseFailure:\n${result.left.message}\nintact: ${intact}`);
  });

  it('should become an error with the failure as its cause', () => {
    const result = parseLog('');
    try {
      orThrow(result);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ cause: isLeft(result) && result.left });
    }
    expect(orThrow(parseLog(logText())).events).toEqual([]);
  });
});
