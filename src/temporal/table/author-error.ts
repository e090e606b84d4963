import type { TimedEvent } from '../event/event';

/** Says at which table, row and event an author's code was running. */
export const contextOf = (
  { table, id }: { readonly table: { readonly name: string }; readonly id: string },
  event: TimedEvent,
): string => `table "${table.name}", row "${id}", event "${event.id}"`;

/** Makes an error that says where an author's code threw, and what. */
export const errorAt = (context: string, cause: unknown): Error =>
  new Error(`${context}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** Runs an author's code. If it throws, this throws an error that says where. */
export const withContext = <A>(context: () => string, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    throw errorAt(context(), cause);
  }
};
