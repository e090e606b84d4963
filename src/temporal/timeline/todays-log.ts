import type { TimedLog } from '../event/event';

// A registered symbol, so that the ESM and CommonJS builds read each other's logs.
const todayKey: unique symbol = Symbol.for('bilateral.today') as never;

/**
 * Stores the log as it is today in an earlier version of the log. Questions on the earlier version need both logs,
 * because lines that were added later may show that the log has lost lines that the earlier version held.
 */
export const rememberingToday = <L extends TimedLog>(earlier: L, today: object): L =>
  Object.freeze(Object.defineProperty({ ...earlier }, todayKey, { value: today }));

/** Returns what `rememberingToday` stored in a log. Undefined for every other log. */
export const todayOf = (log: TimedLog): unknown => Reflect.get(log, todayKey);
