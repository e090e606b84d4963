import { parseArgs } from 'node:util';
import type { Window } from './runner/run-table.ts';
import type { PlanName } from './tables/plan.ts';

/** How the benchmark is to be run. */
export type Arguments = {
  readonly plan: PlanName;
  /** Within these bounds the limit must agree with itself. */
  readonly window: Window;
  /** By how much every bound is loosened. */
  readonly looseness: number;
  readonly isWanted: (table: { readonly line: number; readonly id: string }) => boolean;
  readonly json: string | undefined;
};

const windows = {
  quick: { from: 0.85, to: 1.18, mostAttempts: 2 },
  full: { from: 0.92, to: 1.08, mostAttempts: 3 },
} as const;

/** Reads `[--quick] [--only 1,growth,…] [--json FILE]`; a line's number or how an id begins. */
export const readArguments = (): Arguments => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const plan = values.quick ? 'quick' : 'full';
  const wanted = values.only?.split(',');
  return {
    plan,
    window: windows[plan],
    looseness: values.quick ? 1.2 : 1,
    isWanted: ({ line, id }) =>
      wanted?.some((each) => each === String(line) || id.startsWith(each)) ?? true,
    json: values.json,
  };
};
