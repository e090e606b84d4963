import { describe, expect, it } from 'vitest';
import { isLeft } from '../../../src/fp';
import type { EventLog } from '../../../src/log/event-log/event-log';
import type { Problem } from '../../../src/log/event-log/problem';
import { parseLog } from '../../../src/log/parse';
import { correctionLine, eventLine, logText, retractionLine } from '../../support/lines';

const read = (
  text: string,
): { readonly problems: readonly Problem[]; readonly intact: EventLog } => {
  const result = parseLog(text);
  return isLeft(result) ? result.left : { problems: [], intact: result.right };
};
const ids = (log: EventLog) => log.events.map(({ id }) => id);
const before = eventLine({ id: 'before' });
const after = eventLine({ id: 'after' });

describe('lines that refer to one another', () => {
  it('should be refused if a correction targets a correction, with lines that refer to them', () => {
    const text = logText(
      before,
      correctionLine({ id: 'c' }, 'before'),
      retractionLine({ id: 'r' }, 'c'),
      correctionLine({ id: 'cc' }, 'c'),
      eventLine({ id: 'x', actsOn: ['r'] }),
    );
    const { problems, intact } = read(text);
    expect(problems.map(({ _tag, line, path }) => [_tag, line, path])).toEqual([
      ['BadTarget', 4, 'data.target'],
      ['BadTarget', 5, 'data.target'],
      ['DanglingReference', 6, 'actsOn[0]'],
    ]);
    expect(ids(intact)).toEqual(['before', 'c']);
  });

  it('should be refused if they refer to a refused line, directly or indirectly', () => {
    const text = logText(
      eventLine({ id: 'one', actsOn: ['two', 'three'] }),
      eventLine({ id: 'two', actsOn: ['three'] }),
      eventLine({ id: 'three', occurred: 'soon' }),
      after,
    );
    const { problems, intact } = read(text);
    expect(problems.map(({ _tag, line, path }) => [_tag, line, path])).toEqual([
      ['DanglingReference', 2, 'actsOn[0]'],
      ['DanglingReference', 2, 'actsOn[1]'],
      ['DanglingReference', 3, 'actsOn[0]'],
      ['BadEvent', 4, 'occurred'],
    ]);
    expect(problems[0]?.message).toBe(
      'line 2 ("one"): actsOn[0]: expected the id of an event of this log, found "two", which was refused. Correct that event first.',
    );
    expect(problems[1]?.message).toBe(
      'line 2 ("one"): actsOn[1]: expected the id of an event of this log, found "three", which was refused. Correct that event first.',
    );
    expect(ids(intact)).toEqual(['after']);
  });

  it("should be refused if a correction's target is missing, but not if it is an unknown line", () => {
    const { problems, intact } = read(
      logText(
        eventLine({ id: 'later', type: 'TreatyRatified' }),
        retractionLine({ id: 'r' }, 'nowhere'),
        retractionLine({ id: 'of-later' }, 'later'),
      ),
    );
    expect(problems.map(({ _tag, line, path }) => [_tag, line, path])).toEqual([
      ['DanglingReference', 3, 'data.target'],
    ]);
    expect(ids(intact)).toEqual(['of-later']);
  });

  it('should be reported in the order of the lines, whatever is wrong with each', () => {
    const { problems } = read(
      logText(
        eventLine({ id: 'one', actsOn: ['nowhere'] }),
        before,
        eventLine({ id: 'before', note: 'not the same' }),
        retractionLine({ id: 'r' }, 'r'),
      ),
    );
    expect(problems.map(({ _tag, line }) => [_tag, line])).toEqual([
      ['DanglingReference', 2],
      ['DuplicateId', 4],
      ['BadTarget', 5],
    ]);
  });

  it('should be accepted if references point forward, in a circle, or to lines of unknown types', () => {
    const text = logText(
      eventLine({ id: 'one', actsOn: ['two', 'later'] }),
      eventLine({ id: 'two', actsOn: ['one'] }),
      eventLine({ id: 'later', type: 'TreatyRatified' }),
    );
    const { problems, intact } = read(text);
    expect(problems).toEqual([]);
    expect(ids(intact)).toEqual(['one', 'two']);
  });
});
