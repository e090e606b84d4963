import { versionsOf } from '../contenders/versions.ts';
import type { PermitEvent } from '../domain/permits.ts';
import { folded } from '../tables/folded.ts';

/** What holds all versions of all rows, beyond the events that it is given. */
export const weighed = {
  'hand-written, keeping versions': versionsOf,
  bilateral: folded,
} as const satisfies { readonly [name: string]: (events: readonly PermitEvent[]) => object };

export type Weighed = keyof typeof weighed;

export const isWeighed = (name: string): name is Weighed => Object.hasOwn(weighed, name);
