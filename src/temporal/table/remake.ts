// A registered symbol, so that the ESM and CommonJS builds recognise each other's recipes.
const mark: unique symbol = Symbol.for('bilateral.remakes') as never;

/**
 * Marks a recipe that returns a new row, made of data alone, and does not change the given row.
 * Such a recipe runs on the row itself; other recipes run on a copy, which takes longer.
 */
export const remakes = <Recipe extends (...args: never) => unknown>(recipe: Recipe): Recipe => {
  // This runs for each due change of each row. `Object.defineProperty` would take many times as
  // long.
  Reflect.set(recipe, mark, true);
  return recipe;
};

export const isRemaking = (recipe: object): boolean => mark in recipe;
