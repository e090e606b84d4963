import { foreignIn, kindsOfData, tellForeign } from '../../data';
import { type Draft, frozenThroughout, produceFrozen } from '../../immer';
import { field, isPlain } from '../../object';
import { same } from '../../same';
import type { AnyRow, Recipe, RecipeRunner } from './any-table';
import { isRemaking } from './remake';

/** A row with more objects than this is handed to immer, which copies only what a recipe changes. */
const mostParts = 200;

/** Freezes the row that a handler's `begin` returned. Throws if the row holds anything but data. */
export const beginRow = (row: AnyRow): AnyRow => {
  mustBeData(row, undefined);
  return frozenThroughout(row);
};

/** Does not check that the rows hold data alone. Only for tables whose rows a test has checked. */
export const uncheckedRecipes: RecipeRunner = Object.freeze({
  begin: frozenThroughout,
  apply: <Args extends readonly unknown[]>(row: AnyRow, recipe: Recipe<Args>, ...args: Args) =>
    revised(row, recipe, args, false),
});

/**
 * Applies an immer recipe to a row. Returns a frozen row, or the given row itself if nothing changed. Throws
 * if the result holds anything but data, except that the result of a recipe marked by `remakes` is not checked.
 *
 * The recipe runs on a private copy of the row, which is many times faster than an immer draft and gives the
 * same result. If the row is large or holds maps or sets, the recipe runs on a draft. If the recipe throws on
 * the copy, it runs again on a draft, since it may have called a function that takes drafts only.
 */
export const applyRecipe = <Args extends readonly unknown[]>(
  row: AnyRow,
  recipe: Recipe<Args>,
  ...args: Args
): AnyRow => revised(row, recipe, args, true);

const revised = <Args extends readonly unknown[]>(
  row: AnyRow,
  recipe: Recipe<Args>,
  args: Args,
  isChecked: boolean,
): AnyRow => {
  // The type of a recipe asks for a draft. A recipe marked by `remakes` takes the row itself.
  if (isRemaking(recipe)) return withSharedParts(row, recipe(row as Draft<AnyRow>, ...args));
  const copying: Copying = { left: mostParts };
  const copy = copyOf(row, copying);
  if (copying.left < 0) return applyWithImmer(row, recipe, ...args);
  let returned: unknown;
  try {
    returned = recipe(copy, ...args);
  } catch {
    return applyWithImmer(row, recipe, ...args);
  }
  // The recipe returned a new row. Immer handles that, and throws if the draft was changed as well.
  if (returned !== undefined && returned !== copy) return applyWithImmer(row, recipe, ...args);
  const after = withSharedParts(row, copy);
  if (isChecked) mustBeData(after, row);
  return after;
};

export const applyWithImmer = <Args extends readonly unknown[]>(
  row: AnyRow,
  recipe: Recipe<Args>,
  ...args: Args
): AnyRow => {
  const after = produceFrozen(row, (draft) => recipe(draft, ...args));
  mustBeData(after, row);
  return same(row, after) ? row : after;
};

/**
 * Throws if a row holds anything but data, because other values cannot be compared, and some of them can be changed
 * even when they are frozen.
 */
const mustBeData = (row: AnyRow, before: AnyRow): void => {
  const foreign = foreignIn(row, true, before);
  if (foreign !== undefined)
    throw new TypeError(
      `the row holds ${tellForeign(foreign)}. Rows hold ${kindsOfData.all}; write a date as text.`,
    );
};

/**
 * `left` says how many more objects of a row may be copied. If `left` is below zero, the row is handed to
 * immer and not copied.
 */
type Copying = { left: number };

/**
 * Makes a deep copy of plain data. Stops, and sets `left` below zero, if the row is too large or holds a map
 * or a set.
 */
const copyOf = (value: unknown, copying: Copying): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  copying.left -= 1;
  if (copying.left < 0) return value;
  if (Array.isArray(value)) return copyOfList(value, copying);
  if (isPlain(value)) return copyOfFields(value, copying);
  // The row is handed to immer, because it holds a value such as a map or a set.
  copying.left = -1;
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
    // Every key is an own field of the copy, so setting `__proto__` sets a field and not the
    // prototype.
    if (typeof part === 'object' && part !== null) copy[key] = copyOf(part, copying);
  }
  return copy;
};

/** Keeps the old object of each part that did not change, and freezes the other parts. */
const withSharedParts = (before: unknown, after: unknown): unknown => {
  if (before === after || Object.is(before, after)) return before;
  if (typeof after !== 'object' || after === null) return after;
  if (typeof before === 'object' && before !== null) {
    if (Array.isArray(before) && Array.isArray(after)) return withSharedItems(before, after);
    if (isPlain(before) && Object.getPrototypeOf(before) === Object.getPrototypeOf(after))
      return withSharedFields(before, after);
  }
  return same(before, after) ? before : frozenThroughout(after);
};

const withSharedItems = (before: readonly unknown[], after: unknown[]): unknown => {
  let isAlike = before.length === after.length;
  for (let index = 0; index < after.length; index += 1) {
    const is = after[index];
    if (!(index in before) || !(index in after)) {
      isAlike = isAlike && index in before === index in after;
      frozenThroughout(is);
      continue;
    }
    const was = before[index];
    const kept = withSharedParts(was, is);
    if (kept !== is && !Object.isFrozen(after)) after[index] = kept;
    if (kept !== was && !Object.is(kept, was)) isAlike = false;
  }
  return isAlike ? before : Object.freeze(after);
};

const withSharedFields = (before: object, after: object): unknown => {
  let isAlike = true;
  let fields = 0;
  for (const key in after) {
    fields += 1;
    const is = field(after, key);
    const was = field(before, key);
    if (was === is && is !== undefined) continue;
    if (!Object.hasOwn(before, key)) {
      isAlike = false;
      frozenThroughout(is);
      continue;
    }
    if (was === is) continue;
    const kept = withSharedParts(was, is);
    // Every key is an own field of the copy, so setting `__proto__` sets a field and not the prototype. A frozen
    // `after` stays as it is, because the recipe took this object from elsewhere, such as from the event.
    if (kept !== is && !Object.isFrozen(after)) Reflect.set(after, key, kept);
    if (kept !== was && !Object.is(kept, was)) isAlike = false;
  }
  // A row must not have symbols as keys. A value with a symbol as a key is returned as it is, so that
  // `mustBeData` refuses it.
  return isAlike &&
    fields === Object.keys(before).length &&
    Object.getOwnPropertySymbols(after).length === 0
    ? before
    : Object.freeze(after);
};
