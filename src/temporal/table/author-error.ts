import type { TimedEvent } from '../event/event';
import type { AnyTable } from './any-table';

/** Which row of which table. */
export type RowName = { readonly table: AnyTable; readonly id: string };

/** Runs an author's code; what it throws is thrown on with the table, the row and the event named. */
export const guarded = <A>(name: RowName, event: TimedEvent, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    throw thrownAt(name, event, cause);
  }
};

/** What an author's code threw at a row, with the table, the row and the event named. */
export const thrownAt = ({ table, id }: RowName, event: TimedEvent, cause: unknown): Error =>
  named(`table "${table.name}", row "${id}", event "${event.id}"`, cause);

/** Runs an author's code; what it throws is thrown on with a name for where it was. */
export const namedWhenThrown = <A>(where: () => string, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    throw named(where(), cause);
  }
};

/** What was thrown, with a name for where it was. */
export const named = (where: string, cause: unknown): Error =>
  new Error(`${where}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
