/** The one file that imports immer. */
import { castDraft, type Draft, freeze, produce } from 'immer';

export { castDraft, type Draft, freeze };

/** What a recipe makes of a value: frozen, even where the application has told immer not to freeze. */
export const changed = <A>(value: A, recipe: (draft: Draft<A>) => void): A =>
  freeze(produce(value, recipe), true);
