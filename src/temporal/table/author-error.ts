import type { TimedEvent } from '../event/event';

export const contextOf = (
  { table, id }: { readonly table: { readonly name: string }; readonly id: string },
  event: TimedEvent,
): string => `table "${table.name}", row "${id}", event "${event.id}"`;

export const errorAt = (context: string, cause: unknown): Error =>
  new Error(`${context}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

export const withContext = <A>(context: () => string, run: () => A): A => {
  try {
    return run();
  } catch (cause) {
    throw errorAt(context(), cause);
  }
};
