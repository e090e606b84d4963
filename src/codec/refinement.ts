import type { Flaw } from '../flaw';
import { type Codec, codec, type Part } from './codec';

/**
 * Returns what is wrong with a value whose fields are all valid by themselves. The paths in the flaws start at this
 * value.
 */
export type Rule<A> = (value: A) => readonly Flaw[];

/** Adds a rule to a codec. The rule is checked only if the shape of the value is valid. */
export const refinement = <A>(base: Part<A>, rule: Rule<A>): Codec<A> =>
  codec(
    base.name,
    { _tag: 'Refinement', base },
    (value): value is A => base.is(value) && rule(value).length === 0,
    (value, path) => {
      if (!base.is(value)) return base.flawsOf(value, path);
      const prefix = path === '' ? '' : `${path}.`;
      return rule(value).map((flaw) => ({ ...flaw, path: `${prefix}${flaw.path}` }));
    },
  );
