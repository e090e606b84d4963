import { asOf, pipe, question, suppose, timeline, why } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { anomalies } from '../../../src/temporal/verbs/record/anomalies';
import { type DomainState, domain } from '../../support/domain';
import { corrected, granted, logOf, retracted } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const built = timeline(domain)(
  logOf(
    granted('g', first),
    granted('q', first, { permit: 'quarry' }),
    corrected('c', 'g', '2019-07-05', granted('g', first, { permit: 'canal' })),
    retracted('lost', 'nothing', '2019-07-08'),
    retracted('astray', 'nowhere', '2019-07-08'),
  ),
);
const permits = (...drop: readonly string[]) =>
  pipe(built, suppose({ drop }), asOf('2019-07-09')).permits.ids();

describe('suppose', () => {
  it('should drop an event together with its correction, in either order', () => {
    expect(permits()).toEqual(['canal', 'quarry']);
    expect(permits('g', 'c')).toEqual(['quarry']);
    expect(permits('c', 'g')).toEqual(['quarry']);
    expect(permits('c')).toEqual(['harbour', 'quarry']);
  });

  it('should drop a correction again only if it is there', () => {
    const less = suppose({ drop: ['g'] })(built);
    expect(() => suppose({ drop: ['c'] })(less)).toThrow(
      'suppose: there is no event "c" to drop. Correct the id.',
    );
    expect(permits('q', 'c')).toEqual(['harbour']);
  });

  it('should drop a line that replay skips, and keep the others', () => {
    const odd = (...drop: readonly string[]) =>
      anomalies(suppose({ drop })(built)).map(({ _tag, event }) => [_tag, event]);
    expect(odd()).toEqual([
      ['Unreadable', 'lost'],
      ['Unreadable', 'astray'],
    ]);
    expect(odd('lost')).toEqual([['Unreadable', 'astray']]);
    expect(odd('astray', 'lost')).toEqual([]);
  });
});

describe('why, when two corrections or retractions of one event were recorded together', () => {
  const all = question<DomainState>()((state) => state.permits.ids());
  const ended = (one: string, two: string) =>
    pipe(
      logOf(
        granted('g', first),
        corrected('one', 'g', one, granted('g', first, { permit: 'canal' })),
        corrected('two', 'g', two, granted('g', first, { permit: 'pier' })),
      ),
      timeline(domain),
      why(all, '2019-07-09'),
    ).superseded.map(({ was, by }) => [was.data, by.id]);
  const held = granted('g', first).data;

  it('should name the first as what ended the version held, and no version that never held', () => {
    expect(ended('2019-07-05', '2019-07-05')).toEqual([[held, 'one']]);
    // Both are known at the end of July, but the second was recorded from its beginning on.
    expect(ended('2019-07-31', '2019-07')).toEqual([[held, 'two']]);
  });
});
