import type { Flaw } from '../../flaw';
import type { Either } from '../../fp';
import type { TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import type { Timeline } from '../../temporal/timeline/timeline';
import type { Json } from '../json/json';
import type { Cited } from './cited';

/** What a verb has found: a value or a list. Of a list, only the items of the requested page become JSON. */
export type Found =
  | { readonly _tag: 'Value'; readonly json: (cited: Cited) => Json }
  | {
      readonly _tag: 'List';
      readonly length: number;
      readonly json: (index: number, cited: Cited) => Json;
      /**
       * Makes the value from the items of a page that begins at index `from`. If left out, the value is the
       * list of items.
       */
      readonly whole?: (items: readonly Json[], from: number) => Json;
    };

export type Asked<Q> = {
  readonly query: Q;
  readonly timeline: Timeline<unknown, TimedLog>;
  readonly question: Question<unknown, unknown>;
};

/** A function that answers the queries of one verb. */
export type Answering<Q> = (asked: Asked<Q>) => Either<readonly Flaw[], Found>;

export const valueFound = (json: (cited: Cited) => Json): Found => ({ _tag: 'Value', json });

export const listFound = <A>(
  items: readonly A[],
  json: (item: A, cited: Cited) => Json,
  whole?: (items: readonly Json[], from: number) => Json,
): Found => ({
  _tag: 'List',
  length: items.length,
  // The cast is safe: the index is within bounds.
  json: (index, cited) => json(items[index] as A, cited),
  ...(whole === undefined ? {} : { whole }),
});
