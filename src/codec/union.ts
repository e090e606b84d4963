import { type Codec, codec, type Part } from './codec';

/**
 * `choose` returns the shape that the author of the value most likely meant. Flaws are reported
 * against this shape alone.
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
