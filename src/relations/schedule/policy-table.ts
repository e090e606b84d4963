import type { PlainEvent } from '../../events/plain';
import type { TimedEvent } from '../../temporal/event/event';
import {
  type Handlers,
  type Table,
  type TableOptions,
  table as timedTable,
} from '../../temporal/table/table';

/**
 * Declares a table of your own, over policy events or over any other events that have an id, a type,
 * `occurred`, `recordedAt` and data.
 *
 * Each row is a small state machine. The first event whose handler has `begin` makes the row; later events
 * change it with an immer recipe in `evolve`. A handler never sees another row, the clock, or anything outside
 * its arguments. If a handler throws, the error is rethrown with its table, row and event.
 *
 * @example
 * const filings = table<{ count: number }>()({
 *   ConsultationsRequested: {
 *     row: (event) => event.data.complainants,
 *     begin: () => ({ count: 1 }),
 *     evolve: (draft) => { draft.count += 1; },
 *   },
 * });
 * const state = pipe(japanKoreaLog, timeline(projection({ filings })), asOf('2020-01-01'));
 * state.filings.get('KOR'); // => some({ count: 1 })
 */
export const table = <Row, E extends TimedEvent = PlainEvent>(): ((
  handlers: Handlers<Row, E>,
  options?: TableOptions<Row>,
) => Table<Row, E>) => timedTable<Row, E>();
