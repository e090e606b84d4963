import type { AnyTable } from './erased';
import type { TimedEvent } from './event';

/** Which row of which table. */
export type RowName = { readonly table: AnyTable; readonly id: string };

/** Runs an author's code; what it throws is thrown on with the table, the row and the event named. */
export const guarded = <A>({ table, id }: RowName, event: TimedEvent, run: () => A): A =>
  namedWhenThrown(`table "${table.name}", row "${id}", event "${event.id}"`, run);

/** Runs an author's code; what it throws is thrown on with a name for where it was. */
export const namedWhenThrown = <A>(where: string, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${where}: ${what}`, { cause });
  }
};
