import * as fc from 'fast-check';
import { current, type Draft, isDraft, original } from 'immer';
import { describe, expect, test } from 'vitest';
import { frozen } from '../../src/frozen';
import { same } from '../../src/same';
import { revised, revisedByImmer } from '../../src/temporal/revise';
import { holds } from '../support/holds';

/** A way to a part of a row, taken as far as there is one. */
type Way = readonly number[];
type Act = { readonly at: Way; readonly kind: number; readonly value: unknown };

const key = fc.constantFrom('a', 'b', 'c', 'toString', 'constructor');
const plain = fc.jsonValue({ maxDepth: 3 });
// As every version is.
const rows = fc.dictionary(key, plain, { maxKeys: 4, noNullPrototype: false }).map(frozen);
const acts: fc.Arbitrary<Act> = fc.record({
  at: fc.array(fc.nat(5), { maxLength: 3 }),
  kind: fc.nat(9),
  value: plain,
});

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** The object that a way leads to; keys and items are counted round and round. */
const partAt = (row: unknown, way: Way): unknown => {
  let part = row;
  for (const step of way) {
    if (!isObject(part)) break;
    const keys = Object.keys(part);
    const next = keys.length === 0 ? undefined : part[keys[step % keys.length] ?? ''];
    if (!isObject(next)) break;
    part = next;
  }
  return part;
};

/** A recipe of some steps such as authors write: set, delete, push, splice, sort, move, copy. */
const recipeOf = (steps: readonly Act[]) => (draft: Draft<unknown>) => {
  for (const { at, kind, value } of steps) {
    const part = partAt(draft, at);
    // What this recipe put in from outside, frozen, nobody can write to.
    if (!isObject(part) || Object.isFrozen(part)) continue;
    const [first = 'a', second = 'b'] = Object.keys(part);
    if (Array.isArray(part)) {
      if (kind < 3) part.push(structuredClone(value));
      else if (kind < 5) part.splice(0, 1, structuredClone(value));
      else if (kind < 7) part.reverse();
      else part.length = Math.min(1, part.length);
    } else if (kind < 3) part[first] = structuredClone(value);
    else if (kind < 4) part.fresh = structuredClone(value);
    else if (kind < 5) delete part[second];
    else if (kind < 6) part[first] = part[second];
    else if (kind < 7) Object.assign(part, { a: 1, b: [2] });
    // A part put in from outside may be frozen.
    else if (kind < 8) part[second] = Object.freeze({ deep: Object.freeze([1]) });
    else part[first] = structuredClone(part[first] ?? null);
  }
};

// Drafts cannot be cloned, and give themselves up to no other recipe than immer's own.
const cloneable = ({ kind }: Act): boolean => kind < 8;

/** Every part of a value is frozen. */
const isFrozen = (value: unknown): boolean =>
  !isObject(value) || (Object.isFrozen(value) && Object.values(value).every(isFrozen));

test('a recipe makes the same versions of a private copy as of immer’s drafts', () => {
  holds(
    fc.property(
      rows,
      fc.array(fc.array(acts.filter(cloneable), { maxLength: 5 }), { maxLength: 6 }),
      (row, recipes) => {
        let copied: unknown = row;
        let drafted: unknown = row;
        for (const steps of recipes) {
          const before = JSON.stringify(copied);
          const next = revised(copied, recipeOf(steps));
          const byImmer = revisedByImmer(drafted, recipeOf(steps));
          expect(same(next, byImmer)).toBe(true);
          expect(JSON.stringify(next)).toBe(JSON.stringify(byImmer));
          // Neither makes a version where nothing has changed, and neither touches the one before.
          expect(next === copied).toBe(byImmer === drafted);
          expect(JSON.stringify(copied)).toBe(before);
          expect(isFrozen(next)).toBe(true);
          copied = next;
          drafted = byImmer;
        }
      },
    ),
  );
});

describe('a recipe', () => {
  test('shares with the version before what it leaves as it was', () => {
    const row = Object.freeze({ kept: Object.freeze({ x: 1 }), gone: Object.freeze([1]) });
    const next = revised(row, (draft) => {
      Object.assign(draft as object, { gone: [2] });
    }) as typeof row;
    expect(next).toEqual({ kept: { x: 1 }, gone: [2] });
    expect(next.kept).toBe(row.kept);
  });

  test('may ask for what immer gives drafts alone', () => {
    const row = { list: [1], count: 0 };
    const next = revised(row, (draft) => {
      const drafted = draft as Draft<typeof row>;
      drafted.count += 1;
      drafted.list.push(current(drafted).count, original(drafted)?.count ?? -1);
    });
    expect(next).toEqual({ list: [1, 1, 0], count: 1 });
  });

  test('works on a large row by immer, which copies only what is changed', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ index }));
    let drafted = false;
    const next = revised({ items }, (draft) => {
      drafted = isDraft(draft);
      (draft as { items: { index: number }[] }).items[7] = { index: -1 };
    }) as { readonly items: readonly unknown[] };
    expect(drafted).toBe(true);
    expect(next.items[7]).toEqual({ index: -1 });
    expect(next.items[8]).toBe(items[8]);
  });

  test('that throws is run on a draft too, and what it throws then comes out', () => {
    let runs = 0;
    const fail = () => {
      runs += 1;
      throw new RangeError('no such port');
    };
    expect(() => revised({ a: 1 }, fail)).toThrow('no such port');
    expect(runs).toBe(2);
  });

  test('takes a field called __proto__ for one like any other', () => {
    const row: object = JSON.parse('{"__proto__":{"n":1},"m":0}');
    const next = revised(row, (draft) => {
      Object.assign(draft as object, { m: 1 });
    }) as object;
    expect(JSON.stringify(next)).toBe('{"__proto__":{"n":1},"m":1}');
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });

  test('leaves dates and the like as they are, as immer does', () => {
    const row = { at: new Date(0), n: 1 };
    const next = revised(row, (draft) => {
      (draft as { n: number }).n = 2;
    }) as typeof row;
    expect(next.at).toBe(row.at);
    expect(next.n).toBe(2);
  });
});
