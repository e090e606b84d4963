import { show } from '../flaw';
import { didYouMean, shortened } from '../nearest';
import { type Codec, codec } from './codec';

export const oneOf = <A extends string>(name: string, values: readonly A[]): Codec<A> => {
  const known: ReadonlySet<unknown> = new Set(values);
  return codec(
    name,
    { _tag: 'Leaf', of: values },
    (value): value is A => known.has(value),
    (value, path) => {
      const guess = typeof value === 'string' ? didYouMean(value, values) : '';
      const list = values.join(', ');
      const expected = values.length === 1 ? `"${list}"` : `one of ${shortened(list)}`;
      return [{ path, expected, found: show(value), advice: `${guess}Use one of these words.` }];
    },
  );
};
