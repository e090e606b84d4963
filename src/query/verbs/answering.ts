import type { Flaw } from '../../flaw';
import type { Either } from '../../fp';
import type { TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import type { Timeline } from '../../temporal/timeline/timeline';
import type { Json } from '../json/json';
import type { Cited } from './cited';

/** What a verb finds: one value, or a list that is given in pages. Only what is given is made JSON. */
export type Found =
  | { readonly _tag: 'Value'; readonly json: (cited: Cited) => Json }
  | {
      readonly _tag: 'List';
      readonly length: number;
      readonly json: (index: number, cited: Cited) => Json;
      /** The value made of the items of a page that begins at an index; without it, their list. */
      readonly whole?: (items: readonly Json[], from: number) => Json;
    };

/** What a verb answers from: the timeline as the query sees it, and its question where it asks one. */
export type Asked<Q> = {
  readonly query: Q;
  readonly timeline: Timeline<unknown, TimedLog>;
  readonly question: Question<unknown, unknown>;
};

/** A verb: what it finds, or what is wrong with the query. */
export type Answering<Q> = (asked: Asked<Q>) => Either<readonly Flaw[], Found>;

/** One value. */
export const valueFound = (json: (cited: Cited) => Json): Found => ({ _tag: 'Value', json });

/** A list that is given in pages. */
export const listFound = <A>(
  items: readonly A[],
  json: (item: A, cited: Cited) => Json,
  whole?: (items: readonly Json[], from: number) => Json,
): Found => ({
  _tag: 'List',
  length: items.length,
  // The index is in bounds.
  json: (index, cited) => json(items[index] as A, cited),
  ...(whole === undefined ? {} : { whole }),
});
