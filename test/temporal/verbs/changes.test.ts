import { changes, pipe, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../support/domain';
import { noted, notesOf } from '../../support/notes';
import { corrected, extended, granted, logOf, retracted, waived } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('changes in the world', () => {
  const built = timeline(domain)(
    logOf(
      granted('g', first, { expiresOn: '2019-07-05' }),
      extended('x', { occurred: '2019-07-03' }, '2019-07-08'),
      granted('q', { occurred: '2019-07-04' }, { permit: 'quarry' }),
    ),
  );

  it('should give each changed field with its values and the events that changed it', () => {
    const { world, learned } = changes('2019-07-02', '2019-07-03')(built);
    expect(learned).toEqual([]);
    expect(world.map(({ events, ...rest }) => ({ ...rest, events: ids(events) }))).toEqual([
      {
        table: 'permits',
        row: 'harbour',
        path: ['expiresOn'],
        before: '2019-07-05',
        after: '2019-07-08',
        events: ['x'],
        validFrom: '2019-07-03',
        knownFrom: '2019-07-03',
      },
      {
        table: 'permits',
        row: 'harbour',
        path: ['last'],
        before: 'g',
        after: 'x',
        events: ['x'],
        validFrom: '2019-07-03',
        knownFrom: '2019-07-03',
      },
    ]);
  });

  it('should give the whole row when it begins, also when going back in time', () => {
    const come = changes('2019-07-03', '2019-07-04')(built).world;
    expect(come).toMatchObject([{ row: 'quarry', path: [], after: { last: 'q' } }]);
    expect(come[0]).not.toHaveProperty('before');
    const gone = changes('2019-07-04', '2019-07-03')(built).world;
    expect(gone).toMatchObject([{ row: 'quarry', path: [], before: { last: 'q' } }]);
    expect(gone[0]).not.toHaveProperty('after');
    expect(gone.map(({ events }) => ids(events))).toEqual([['q']]);
  });

  it('should name the event that declared a due change', () => {
    const { world } = changes('2019-07-07', '2019-07-08')(built);
    expect(world.map(({ path, events }) => [path.join(), ids(events)])).toEqual([
      ['status', ['x']],
      ['expiresOn', ['x']],
      ['last', ['x']],
    ]);
  });

  it('should name, in order, only the events in between that changed the field', () => {
    const { world } = changes('2019-06-30', '2019-07-07')(built);
    expect(world.map(({ row, events }) => [row, ids(events)])).toEqual([
      ['harbour', ['g', 'x']],
      ['quarry', ['q']],
    ]);
    const waivedToo = timeline(domain)(
      logOf(
        granted('g', first, { expiresOn: '2019-07-05' }),
        extended('x', { occurred: '2019-07-03' }, '2019-07-08'),
        waived('w', { occurred: '2019-07-04' }),
      ),
    );
    const fields = changes('2019-07-01', '2019-07-04')(waivedToo).world;
    expect(fields.map(({ path, events }) => [path.join(), ids(events)])).toEqual([
      ['expiresOn', ['x', 'w']],
      ['last', ['x']],
    ]);
  });

  it('should leave out an event at the very instant from which it is asked', () => {
    const { world } = changes('2019-07-01T00:00:00+09:00', '2019-07-03')(built);
    expect(world.map(({ path, events }) => [path.join(), ids(events)])).toEqual([
      ['expiresOn', ['x']],
      ['last', ['x']],
    ]);
  });

  it('should name the events in order, with due changes between them', () => {
    const due = timeline(domain)(
      logOf(
        granted('g', first, { expiresOn: '2019-07-04' }),
        extended('x', { occurred: '2019-07-02' }, '2019-07-03'),
        granted('h', { occurred: '2019-07-05' }, { expiresOn: '2019-07-06' }),
      ),
    );
    const { world } = changes('2019-07-01', '2019-07-07')(due);
    expect(world.map(({ path, events }) => [path.join(), ids(events)])).toEqual([
      ['status', ['x', 'h']],
      ['grants', ['h']],
      ['expiresOn', ['x', 'h']],
      ['last', ['x', 'h']],
    ]);
  });

  it('should be empty if a field came back to its value or nothing changed', () => {
    const back = timeline(domain)(
      logOf(
        granted('g', first, { expiresOn: '2019-07-09' }),
        extended('x', { occurred: '2019-07-02' }, '2019-07-08'),
        granted('h', { occurred: '2019-07-03' }, { expiresOn: '2019-07-09' }),
      ),
    );
    const { world } = changes('2019-07-01', '2019-07-03')(back);
    expect(world.map(({ path }) => path.join())).toEqual(['grants', 'last']);
    expect(changes('2019-07-02', '2019-07-02')(back)).toEqual({ world: [], learned: [] });
  });

  it('should compare nested fields, and arrays as wholes', () => {
    const nested = notesOf(
      noted(1, 'a', { at: { x: 1, y: { z: 2 } }, list: [1, { b: 2 }], gone: 1 }),
      noted(2, 'a', { at: { x: 1, y: { z: 3, w: 4 } }, list: [1, { b: 3 }] }),
    );
    const { world } = changes('2019-07-01', '2019-07-02')(nested);
    expect(world.map(({ path, before, after }) => [path.join('/'), before, after])).toEqual([
      ['value/at/y/z', 2, 3],
      ['value/at/y/w', undefined, 4],
      ['value/list', [1, { b: 2 }], [1, { b: 3 }]],
      ['value/gone', 1, undefined],
    ]);
  });

  it('should tell an object from another kind of value in its place', () => {
    const nested = notesOf(
      noted(1, 'a', { it: { x: 1 }, day: [0] }),
      noted(2, 'a', { it: [1], day: [1] }),
    );
    expect(changes('2019-07-01', '2019-07-02')(nested).world).toMatchObject([
      { path: ['value', 'it'], before: { x: 1 }, after: [1] },
      { path: ['value', 'day'], before: [0], after: [1] },
    ]);
  });
});

describe('what changed in a period', () => {
  it('should be what changed from the start of its first day until its last begins', () => {
    const built = notesOf(
      noted(1, 'a', { n: 1 }),
      noted(2, 'a', { n: 2 }),
      noted(3, 'a', { n: 3 }),
      noted(4, 'a', { n: 4 }),
    );
    const changed = (from: '2019-07-01' | '2019-07-02', to: '2019-07-03' | '2019-07-04') =>
      changes({ from, to })(built).world.map(({ path, before, after, events }) => [
        path.join('.'),
        before,
        after,
        events.map(({ id }) => id),
      ]);
    expect(changed('2019-07-02', '2019-07-04')).toEqual([['value.n', 1, 3, ['a-2', 'a-3']]]);
    expect(changed('2019-07-01', '2019-07-03')).toEqual([
      ['', undefined, { value: { n: 2 } }, ['a-1', 'a-2']],
    ]);
  });

  it('should tell instants apart by the millisecond', () => {
    const built = notesOf(noted(1, 'a', { n: 1 }));
    const midnight = '2019-07-01T00:00:00+09:00';
    const before = { from: '2019-06-30', to: midnight } as const;
    expect(changes(before)(built).world).toEqual([]);
    const { world } = changes({ from: midnight, to: '2019-07-01T00:00:00.001+09:00' })(built);
    expect(world.map(({ row }) => row)).toEqual(['a']);
  });
});

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

describe('the dates of a change', () => {
  const dated = ({ world, learned }: ReturnType<ReturnType<typeof changes>>) =>
    [...world, ...learned].map(({ path, validFrom, knownFrom, happened }) => [
      path.join(),
      validFrom,
      knownFrom,
      happened ?? false,
    ]);

  it('should say since when the value holds, and when the last of its events was recorded', () => {
    const built = timeline(domain)(
      logOf(
        granted(
          'g',
          { occurred: '2019-07-01', recordedAt: '2019-07-05' },
          { expiresOn: '2019-07-04' },
        ),
        extended(
          'x',
          { occurred: '2019-07-02', recordedAt: '2019-07-06T10:00:00+09:00' },
          '2019-07-07',
        ),
      ),
    );
    expect(dated(changes('2019-06-30', '2019-07-08')(built))).toEqual([
      ['', '2019-07-07', '2019-07-06T10:00:00+09:00', false],
    ]);
    // Back in time, the value has held since before the second point.
    expect(dated(changes('2019-07-08', '2019-07-01')(built))).toEqual([
      ['status', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
      ['expiresOn', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
      ['last', '2019-07-01', '2019-07-06T10:00:00+09:00', false],
    ]);
  });

  it('should be null for what held from the beginning, and for a row that is no more', () => {
    const baseline = { occurred: '../2019-06-30', recordedAt: '../2019-06-30' };
    const built = timeline(domain)(
      logOf(granted('g', baseline, { expiresOn: '2019-07-04' }), retracted('r', 'g', '2019-07-06')),
    );
    const spot = (knownAt: '2019-07-01' | '2019-07-07') =>
      ({ asOf: '2019-07-02', knownAt }) as const;
    expect(dated(changes(spot('2019-07-01'), spot('2019-07-07'))(built))).toEqual([
      ['', null, '2019-07-06', false],
    ]);
    expect(dated(changes(spot('2019-07-07'), spot('2019-07-01'))(built))).toEqual([
      ['', null, '2019-07-06', false],
    ]);
  });
});

describe('what both happened and was recorded in the period', () => {
  const day = (both: '2019-07-02' | '2019-07-09') => ({ asOf: both, knownAt: both }) as const;
  const news = (...events: readonly DomainEvent[]) =>
    changes(
      day('2019-07-02'),
      day('2019-07-09'),
    )(timeline(domain)(logOf(granted('g', first), ...events))).learned.map(
      ({ path, validFrom, happened }) => [path.join(), validFrom, happened],
    );

  it('should be marked among what was learned', () => {
    expect(news(extended('x', { occurred: '2019-07-05' }, '2019-08-01'))).toEqual([
      ['expiresOn', '2019-07-05', true],
      ['last', '2019-07-05', true],
    ]);
  });

  it('should not be what happened before and was recorded late', () => {
    const late = extended('x', { occurred: '2019-07-02', recordedAt: '2019-07-05' }, '2019-08-01');
    expect(news(late)).toEqual([
      ['expiresOn', '2019-07-02', undefined],
      ['last', '2019-07-02', undefined],
    ]);
  });

  it('should not be a correction of what happened before', () => {
    const better = granted('g', first, { reviewOn: '2020-01-01' });
    expect(news(corrected('c', 'g', '2019-07-06', better))).toEqual([
      ['reviewOn', '2019-07-01', undefined],
    ]);
  });
});
