import { changes, pipe, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../../support/domain';
import {
  corrected,
  extended,
  granted,
  logOf,
  retracted,
  waived,
} from '../../../support/small-logs';

const first = { occurred: '2019-07-01' };
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('changes in knowledge', () => {
  const spot = (knownAt: '2019-07-02' | '2019-07-09') => ({ asOf: '2019-07-05', knownAt }) as const;
  const learnedFrom = (...events: readonly DomainEvent[]) => {
    const { world, learned } = pipe(
      logOf(...events),
      timeline(domain),
      changes(spot('2019-07-02'), spot('2019-07-09')),
    );
    expect(world).toEqual([]);
    return learned.map(({ path, events: lines }) => [path.join(), ids(lines)]);
  };
  const known = granted('g', first);

  it('should name an event that was recorded late', () => {
    const late = extended('x', { occurred: '2019-07-03', recordedAt: '2019-07-08' }, '2019-08-01');
    expect(learnedFrom(known, late)).toEqual([
      ['expiresOn', ['x']],
      ['last', ['x']],
    ]);
  });

  it('should name a correction', () => {
    const better = corrected(
      'c',
      'g',
      '2019-07-06',
      granted('g', first, { reviewOn: '2020-01-01' }),
    );
    expect(learnedFrom(known, better)).toEqual([['reviewOn', ['c']]]);
  });

  it('should name a retraction', () => {
    expect(learnedFrom(known, retracted('r', 'g', '2019-07-06'))).toEqual([['', ['r']]]);
  });

  it('should name a correction on both rows if it moves an event from one to the other', () => {
    const moved = corrected('c', 'g', '2019-07-06', granted('g', first, { permit: 'quarry' }));
    expect(learnedFrom(known, moved)).toEqual([
      ['', ['c']],
      ['', ['c']],
    ]);
  });

  it('should name only the lines that changed the field', () => {
    expect(
      learnedFrom(
        known,
        extended('x', { occurred: '2019-07-03', recordedAt: '2019-07-07' }, '2019-08-01'),
        corrected('c', 'g', '2019-07-08', granted('g', first, { reviewOn: '2020-01-01' })),
        waived('after', { occurred: '2019-07-06', recordedAt: '2019-07-08' }),
      ),
    ).toEqual([
      ['expiresOn', ['x']],
      ['reviewOn', ['c']],
      ['last', ['x']],
    ]);
  });

  it('should not name a line recorded after the second point', () => {
    const extension = (id: string, recordedAt: string, until: '2019-08-01' | '2019-09-01') =>
      extended(id, { occurred: '2019-07-03', recordedAt }, until);
    expect(
      learnedFrom(
        known,
        extension('x', '2019-07-08', '2019-08-01'),
        extension('y', '2019-07-12', '2019-09-01'),
      ),
    ).toEqual([
      ['expiresOn', ['x']],
      ['last', ['x']],
    ]);
  });

  it('should be kept apart from changes in the world', () => {
    const built = timeline(domain)(
      logOf(
        granted('g', first, { expiresOn: '2019-07-04' }),
        extended('x', { occurred: '2019-07-02', recordedAt: '2019-07-08' }, '2019-08-01'),
      ),
    );
    const { world, learned } = changes(
      { asOf: '2019-07-03', knownAt: '2019-07-03' },
      { asOf: '2019-07-05' },
    )(built);
    const told = (all: typeof world) =>
      all.map(({ path, before, after }) => [path[0], before, after]);
    expect(told(world)).toEqual([
      ['status', 'valid', 'expired'],
      ['expiresOn', '2019-07-04', null],
      ['last', 'g', 'g, expired'],
    ]);
    expect(told(learned)).toEqual([
      ['status', 'expired', 'valid'],
      ['expiresOn', null, '2019-08-01'],
      ['last', 'g, expired', 'x'],
    ]);
  });
});
