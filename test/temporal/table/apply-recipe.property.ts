import * as fc from 'fast-check';
import type { Draft } from 'immer';
import { expect, it } from 'vitest';
import { frozen } from '../../../src/frozen';
import { same } from '../../../src/same';
import { applyRecipe, applyWithImmer } from '../../../src/temporal/table/apply-recipe';
import { holds } from '../../support/holds';

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

/** A value as text, without the order of its keys, which is no part of a row. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isObject(part) && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Every part of a value is frozen. */
const isFrozen = (value: unknown): boolean =>
  !isObject(value) || (Object.isFrozen(value) && Object.values(value).every(isFrozen));

it("a recipe should make the same versions on a private copy as on immer's drafts", () => {
  holds(
    fc.property(
      rows,
      fc.array(fc.array(acts.filter(cloneable), { maxLength: 5 }), { maxLength: 6 }),
      (row, recipes) => {
        let copied: unknown = row;
        let drafted: unknown = row;
        for (const steps of recipes) {
          const before = JSON.stringify(copied);
          const next = applyRecipe(copied, recipeOf(steps));
          const byImmer = applyWithImmer(drafted, recipeOf(steps));
          expect(same(next, byImmer)).toBe(true);
          expect(textOf(next)).toBe(textOf(byImmer));
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
