import type { Flaw } from '../flaw';
import { type Codec, codec, type Part } from './codec';

/** A rule runs once each field is valid by itself. The paths of its flaws start at the value. */
export type Rule<A> = (value: A) => readonly Flaw[];

/** Makes a codec with a rule, which is checked when the shape is valid. */
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
