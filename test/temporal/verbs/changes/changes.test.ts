import { changes, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../../support/domain';
import { noted, notesOf } from '../../../support/notes';
import { extended, granted, logOf, waived } from '../../../support/small-logs';

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
