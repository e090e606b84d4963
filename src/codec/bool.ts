import { show } from '../flaw';
import { type Codec, codec } from './codec';

/** `true` or `false`. */
export const bool: Codec<boolean> = codec(
  'Boolean',
  { _tag: 'Leaf', of: [true, false] },
  (value): value is boolean => typeof value === 'boolean',
  (value, path) => [
    {
      path,
      expected: 'true or false',
      found: show(value),
      advice: 'Give it without quotes, or leave the field out where nobody says.',
    },
  ],
);
