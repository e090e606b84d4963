import { applyChanges, asOf, changes, pipe, snapshot } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { noted, notesOf } from '../../../support/notes';

describe('applyChanges', () => {
  it('should keep ids and fields named like those of every object, and the order of fields', () => {
    const odd = JSON.parse('{"__proto__":{"a":1},"constructor":1,"z":1,"a":1}');
    const later = JSON.parse('{"__proto__":{"a":2},"constructor":2,"z":2}');
    const built = notesOf(
      noted(1, '__proto__', odd),
      noted(2, '__proto__', later),
      noted(2, 'constructor', { x: 1 }),
    );
    const before = pipe(built, asOf('2019-07-01'), snapshot);
    const after = pipe(built, asOf('2019-07-02'), snapshot);
    const moved = applyChanges(changes('2019-07-01', '2019-07-02')(built))(before);
    expect(JSON.stringify(moved)).toBe(JSON.stringify(after));
    expect(Object.keys(moved.notes)).toEqual(['__proto__', 'constructor']);
    const back = applyChanges(changes('2019-07-02', '2019-07-01')(built))(after);
    // Not even a field without a value is left of what is gone.
    expect(back).toStrictEqual(before);
    expect(moved).toStrictEqual(after);
  });

  it('should not change the given snapshot, and return a frozen one', () => {
    const built = notesOf(noted(1, 'a', { x: 1 }), noted(2, 'a', { x: 2 }));
    const before = pipe(built, asOf('2019-07-01'), snapshot);
    const after = applyChanges(changes('2019-07-01', '2019-07-02')(built))(before);
    expect(before).toEqual({ notes: { a: { value: { x: 1 } } } });
    expect(after).toEqual({ notes: { a: { value: { x: 2 } } } });
    expect([after, after.notes, after.notes.a].every(Object.isFrozen)).toBe(true);
  });
});
