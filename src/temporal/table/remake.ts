// A registered symbol, so that the ESM and CommonJS builds know each other's recipes.
const mark: unique symbol = Symbol.for('bilateral.remakes') as never;

/**
 * Marks a recipe that returns a new row, of data alone, and leaves the given one as it is. It is run on the
 * row itself, which saves the copy that a recipe is given otherwise.
 */
export const remakes = <Recipe extends (...args: never) => unknown>(recipe: Recipe): Recipe =>
  Object.defineProperty(recipe, mark, { value: true });

/** Whether a recipe is marked so. */
export const isRemaking = (recipe: object): boolean => mark in recipe;
