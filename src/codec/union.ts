import { type Codec, codec, type Part } from './codec';

/**
 * A value of one of the shapes `among`. `choose` looks at the value and returns the shape that was
 * meant, so that the flaws are those of that shape alone.
 */
export const union = <A>(
  name: string,
  among: readonly Part<A>[],
  choose: (value: unknown) => Part<A>,
): Codec<A> =>
  codec(
    name,
    { _tag: 'Union', among, choose },
    (value): value is A => choose(value).is(value),
    (value, path) => choose(value).flawsOf(value, path),
  );
