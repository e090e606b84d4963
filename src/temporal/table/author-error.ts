import type { TimedEvent } from '../event/event';

/** Says for which table, row and event the code of a table's author was running. */
export const contextOf = (
  { table, id }: { readonly table: { readonly name: string }; readonly id: string },
  event: TimedEvent,
): string => `table "${table.name}", row "${id}", event "${event.id}"`;

/** Makes an error that says where the code of a table's author threw, and what it threw. */
export const errorAt = (context: string, cause: unknown): Error =>
  new Error(`${context}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** Runs code of a table's author. If that code throws, this throws an error that says where. */
export const withContext = <A>(context: () => string, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    throw errorAt(context(), cause);
  }
};
