import { type Codec, codec, type Part } from './codec';

/**
 * Makes the codec of a value of one of the shapes `among`. `choose` looks at the value and returns
 * the shape that the author meant, so that the flaws are those of that shape alone.
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
