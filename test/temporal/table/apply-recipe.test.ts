import { current, type Draft, enableMapSet, isDraft, original } from 'immer';
import { describe, expect, it } from 'vitest';
import { frozen, isFrozenThroughout } from '../../../src/frozen';
import { applyRecipe } from '../../../src/temporal/table/apply-recipe';

/** What a recipe makes of a row, and how often and on what it was run. */
const run = <Row>(row: Row, recipe: (draft: Row) => void) => {
  const drafted: boolean[] = [];
  const next = applyRecipe(row, (draft) => {
    drafted.push(isDraft(draft));
    // Drafts and copies have the shape of the row.
    recipe(draft as Row);
  }) as Row;
  return { next, drafted };
};

/** What a recipe makes of a frozen row. */
const after = <Row>(row: Row, recipe: (draft: Row) => void): Row => run(frozen(row), recipe).next;

const idle = () => {};

describe('a recipe on a private copy', () => {
  it.each([
    ['of fields', { a: { b: 1 } }],
    ['of lists', { a: [1, [2]] }],
    ['of text alone', 'text'],
    ['of nothing', null],
  ])('where a row is made %s', (_, row) => {
    expect(run(row, idle)).toEqual({ next: row, drafted: [false] });
  });

  it('should run once if the row has at most 200 parts', () => {
    const parts = Array.from({ length: 198 }, () => ({ n: 0 }));
    const row = frozen({ parts });
    const { next, drafted } = run<{ parts: { n: number }[] }>(row, (draft) => {
      for (const part of draft.parts) part.n += 1;
    });
    expect(drafted).toEqual([false]);
    expect(next.parts.every(({ n }) => n === 1)).toBe(true);
    expect(row.parts.every(({ n }) => n === 0)).toBe(true);
    expect(run({ parts: [...parts, { n: 0 }] }, idle).drafted).toEqual([true]);
  });
});

describe('a recipe on a draft', () => {
  it('should run if the row holds a map', () => {
    enableMapSet();
    const row = { counts: new Map([['a', 1]]) };
    const { next } = run(row, ({ counts }) => {
      counts.set('a', 2);
    });
    expect([...next.counts, ...row.counts]).toEqual([
      ['a', 2],
      ['a', 1],
    ]);
  });
});

describe('a row that did not change', () => {
  const rows: readonly (readonly [string, object])[] = [
    ['fields and lists', { a: { b: [1, { c: null }] }, d: 'text' }],
    ['a field that is not a number', { n: Number.NaN }],
    ['a list of what is not a number', { list: [Number.NaN] }],
    ['a list with gaps', { list: new Array(2) }],
  ];

  it.each(rows)('should be the same object when a recipe does not touch %s', (_, row) => {
    expect(after(row, idle)).toBe(row);
  });

  it.each(rows)(
    'should be the same object when a recipe puts equal values in place of %s',
    (_, row) => {
      expect(
        after(row, (draft) => {
          Object.assign(draft, structuredClone(draft));
        }),
      ).toBe(row);
    },
  );
});

describe('a row that changed', () => {
  type Row = { part: unknown };
  const set = (part: unknown) => (draft: Row) => {
    draft.part = part;
  };
  const itself = { deep: { n: 1 } };

  it.each<readonly [string, unknown, unknown]>([
    ['an object where nothing was', null, itself],
    ['an object where undefined was', undefined, itself],
    ['an object where text was', 'text', itself],
    ['a list where nothing was', null, [itself]],
    ['nothing where an object was', itself, null],
    ['a number where an object was', itself, 1],
    ['an object where a list was', [1], itself],
    ['an empty object where an empty list was', [], {}],
    ['a list where an object was', itself, [itself]],
    ['a longer list', [1], [1, undefined]],
    ['a shorter list', [1, undefined], [1]],
    ['a value where a gap was', new Array(1), [undefined]],
    ['a gap where a value was', [undefined], new Array(1)],
  ])('where a recipe puts %s', (_, before, part) => {
    const next = after({ part: before }, set(structuredClone(part)));
    expect(next.part).toStrictEqual(part);
    expect(isFrozenThroughout(next)).toBe(true);
  });

  it.each([
    ['a set where an empty object was', {}],
    ['another set', new Set([0])],
  ])('where a recipe puts %s', (_, before) => {
    expect(after<Row>({ part: before }, set(new Set([1]))).part).toEqual(new Set([1]));
  });

  it('should be a new version when a field is removed', () => {
    const next = after<{ a: number; b?: number }>({ a: 1, b: 2 }, (draft) => {
      delete draft.b;
    });
    expect(Object.entries(next)).toEqual([['a', 1]]);
  });

  it('should be a new version when a field changes in an object without a prototype, which stays so', () => {
    const next = after<{ n?: number }>(Object.assign(Object.create(null), { n: 1 }), (draft) => {
      draft.n = 2;
    });
    expect(Object.entries(next)).toEqual([['n', 2]]);
    expect(Object.getPrototypeOf(next)).toBe(null);
  });

  it('should be a new version when a field is renamed', () => {
    const next = after<{ a?: number; b?: number }>({ a: 1 }, (draft) => {
      delete draft.a;
      draft.b = 1;
    });
    expect(Object.entries(next)).toEqual([['b', 1]]);
  });

  it('should be a new version when an undefined field replaces another', () => {
    const next = after<{ a?: number; b?: undefined }>({ a: 1 }, (draft) => {
      delete draft.a;
      draft.b = undefined;
    });
    expect(Object.entries(next)).toEqual([['b', undefined]]);
  });

  it('should share unchanged fields and items with the version before', () => {
    const row = frozen({ list: [{ n: 1 }, { n: 2 }], other: { n: 3 }, n: 4 });
    const next = after(row, (draft) => {
      const [, second] = draft.list;
      if (second !== undefined) second.n = 5;
    });
    expect(next).toEqual({ list: [{ n: 1 }, { n: 5 }], other: { n: 3 }, n: 4 });
    expect(next.list[0]).toBe(row.list[0]);
    expect(next.other).toBe(row.other);
    expect(isFrozenThroughout(next)).toBe(true);
  });
});

describe('a recipe', () => {
  it('should share unchanged parts with the version before', () => {
    const row = Object.freeze({ kept: Object.freeze({ x: 1 }), gone: Object.freeze([1]) });
    const next = applyRecipe(row, (draft) => {
      Object.assign(draft as object, { gone: [2] });
    }) as typeof row;
    expect(next).toEqual({ kept: { x: 1 }, gone: [2] });
    expect(next.kept).toBe(row.kept);
  });

  it('should be able to use what immer gives drafts only', () => {
    const row = { list: [1], count: 0 };
    const next = applyRecipe(row, (draft) => {
      const drafted = draft as Draft<typeof row>;
      drafted.count += 1;
      drafted.list.push(current(drafted).count, original(drafted)?.count ?? -1);
    });
    expect(next).toEqual({ list: [1, 1, 0], count: 1 });
  });

  it('should run on a large row through immer, which copies only what changes', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ index }));
    let drafted = false;
    const next = applyRecipe({ items }, (draft) => {
      drafted = isDraft(draft);
      (draft as { items: { index: number }[] }).items[7] = { index: -1 };
    }) as { readonly items: readonly unknown[] };
    expect(drafted).toBe(true);
    expect(next.items[7]).toEqual({ index: -1 });
    expect(next.items[8]).toBe(items[8]);
  });

  it('should run again on a draft if it throws, and pass on what that throws', () => {
    let runs = 0;
    const fail = () => {
      runs += 1;
      throw new RangeError('no such port');
    };
    expect(() => applyRecipe({ a: 1 }, fail)).toThrow('no such port');
    expect(runs).toBe(2);
  });

  it('should treat a field called __proto__ like any other', () => {
    const row: object = JSON.parse('{"__proto__":{"n":1},"m":0}');
    const next = applyRecipe(row, (draft) => {
      Object.assign(draft as object, { m: 1 });
    }) as object;
    expect(JSON.stringify(next)).toBe('{"__proto__":{"n":1},"m":1}');
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });
});
