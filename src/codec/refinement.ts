import type { Flaw } from '../flaw';
import { type Codec, codec, type Part } from './codec';

/** What is wrong between the fields of a value each of which is right; paths count from the value. */
export type Rule<A> = (value: A) => readonly Flaw[];

/** A codec with a rule on top, which is asked once the shape is right. */
export const ruled = <A>(base: Part<A>, rule: Rule<A>): Codec<A> =>
  codec(
    base.name,
    { _tag: 'Ruled', base },
    (value): value is A => base.is(value) && rule(value).length === 0,
    (value, path) => {
      if (!base.is(value)) return base.flawsOf(value, path);
      const prefix = path === '' ? '' : `${path}.`;
      return rule(value).map((flaw) => ({ ...flaw, path: `${prefix}${flaw.path}` }));
    },
  );
