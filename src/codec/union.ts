import { type Codec, codec, type Part } from './codec';

/**
 * A value of one of several shapes, `among` them. `choose` looks at the value and names the shape that was meant,
 * so that the errors speak of that shape alone.
 */
export const fork = <A>(
  name: string,
  among: readonly Part<A>[],
  choose: (value: unknown) => Part<A>,
): Codec<A> =>
  codec(
    name,
    { _tag: 'Fork', among, choose },
    (value): value is A => choose(value).is(value),
    (value, path) => choose(value).flawsOf(value, path),
  );
