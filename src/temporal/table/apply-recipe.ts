import { changed, frozenThroughout, isDraftable } from '../../immer';
import { field, isPlain } from '../../object';
import { same } from '../../same';
import type { AnyRow, Recipe } from './any-table';

/** More parts than this, and immer, which copies only what a recipe changes, is the cheaper way. */
const mostParts = 200;

/**
 * What an immer recipe makes of a row: frozen, and the row itself where nothing has changed.
 *
 * A recipe does the same to a copy that nobody else has as it does to a draft, many times faster.
 * Where a copy will not do, it runs on a draft: on a large row, on maps and sets, and where it
 * throws, which it may do only because it asks for what drafts alone can give.
 */
export const revised = <Args extends readonly unknown[]>(
  row: AnyRow,
  recipe: Recipe<Args>,
  ...args: Args
): AnyRow => {
  const copying: Copying = { left: mostParts };
  const copy = copyOf(row, copying);
  if (copying.left < 0) return revisedByImmer(row, recipe, ...args);
  try {
    recipe(copy, ...args);
  } catch {
    return revisedByImmer(row, recipe, ...args);
  }
  return shared(row, copy);
};

/** The same by immer itself. */
export const revisedByImmer = <Args extends readonly unknown[]>(
  row: AnyRow,
  recipe: Recipe<Args>,
  ...args: Args
): AnyRow => {
  const after = changed(row, (draft) => {
    recipe(draft, ...args);
  });
  return same(row, after) ? row : after;
};

/** How many more parts may be copied; below zero where a copy will not do. */
type Copying = { left: number };

/** A copy of plain data, all the way down; other objects are kept as they are, as immer does. */
const copyOf = (value: unknown, copying: Copying): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  copying.left -= 1;
  if (copying.left < 0) return value;
  if (Array.isArray(value)) return copyOfList(value, copying);
  if (isPlain(value)) return copyOfFields(value, copying);
  // Maps, sets, and classes made for immer are changed in place by a recipe.
  if (isDraftable(value)) copying.left = -1;
  return value;
};

const copyOfList = (list: readonly unknown[], copying: Copying): unknown => {
  const copy = list.slice();
  for (let index = 0; index < copy.length; index += 1) {
    const item = copy[index];
    if (typeof item === 'object' && item !== null) copy[index] = copyOf(item, copying);
  }
  return copy;
};

const copyOfFields = (value: object, copying: Copying): unknown => {
  const copy: { [key: string]: unknown } =
    Object.getPrototypeOf(value) === null
      ? Object.assign(Object.create(null), value)
      : { ...value };
  for (const key in copy) {
    const part = copy[key];
    // Every key is the copy's own by now, so even `__proto__` is set like any other.
    if (typeof part === 'object' && part !== null) copy[key] = copyOf(part, copying);
  }
  return copy;
};

/** A new value, frozen, with each part that is as it was replaced by the part from before. */
const shared = (before: unknown, after: unknown): unknown => {
  if (before === after || Object.is(before, after)) return before;
  if (typeof after !== 'object' || after === null) return after;
  if (typeof before === 'object' && before !== null && !Object.isFrozen(after)) {
    if (Array.isArray(before) && Array.isArray(after)) return sharedList(before, after);
    if (isPlain(before) && Object.getPrototypeOf(before) === Object.getPrototypeOf(after))
      return sharedFields(before, after);
  }
  return same(before, after) ? before : frozenThroughout(after);
};

const sharedList = (before: readonly unknown[], after: unknown[]): unknown => {
  let isAlike = before.length === after.length;
  for (let index = 0; index < after.length; index += 1) {
    const is = after[index];
    if (!(index in before) || !(index in after)) {
      isAlike = isAlike && index in before === index in after;
      frozenThroughout(is);
      continue;
    }
    const was = before[index];
    const kept = shared(was, is);
    if (kept !== is) after[index] = kept;
    if (kept !== was && !Object.is(kept, was)) isAlike = false;
  }
  return isAlike ? before : Object.freeze(after);
};

const sharedFields = (before: object, after: object): unknown => {
  let isAlike = true;
  let fields = 0;
  for (const key in after) {
    fields += 1;
    const is = field(after, key);
    if (!Object.hasOwn(before, key)) {
      isAlike = false;
      frozenThroughout(is);
      continue;
    }
    const was = field(before, key);
    if (was === is) continue;
    const kept = shared(was, is);
    // Every key is the copy's own, so even `__proto__` is set like any other.
    if (kept !== is) Reflect.set(after, key, kept);
    if (kept !== was && !Object.is(kept, was)) isAlike = false;
  }
  return isAlike && fields === Object.keys(before).length ? before : Object.freeze(after);
};
