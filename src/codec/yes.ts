import { show } from '../flaw';
import { type Codec, codec } from './codec';

/** A mark that is either set or left out. */
export const yes: Codec<true> = codec(
  'Yes',
  { _tag: 'Leaf', of: [true] },
  (value): value is true => value === true,
  (value, path) => [
    {
      path,
      expected: 'true',
      found: show(value),
      advice: 'Leave the field out where it is not so.',
    },
  ],
);
