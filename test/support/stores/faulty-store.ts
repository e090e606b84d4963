import type { EventStore } from 'bilateral/testing';
import { memoryStore } from './memory-store';

/** A store with one fault, and the names of the checks that must fail for it. */
export type FaultyStore = {
  readonly fault: string;
  readonly failedChecks: readonly string[];
  readonly make: () => EventStore;
};

export const clone = structuredClone;

export const faulty = (
  failedChecks: string | readonly string[],
  fault: string,
  make: () => EventStore,
): FaultyStore => ({ fault, failedChecks: [failedChecks].flat(), make });

/** A store that returns changed events. */
export const showing = (change: (event: unknown) => unknown): EventStore =>
  memoryStore({ show: (events) => events.map((each) => change(clone(each))) });

export const idOf = (event: unknown): string => String(Reflect.get(Object(event), 'id'));
