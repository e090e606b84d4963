import { show } from '../flaw';
import { type Codec, codec } from './codec';

export const bool: Codec<boolean> = codec(
  'Boolean',
  { _tag: 'Leaf', of: [true, false] },
  (value): value is boolean => typeof value === 'boolean',
  (value, path) => [
    {
      path,
      expected: 'true or false',
      found: show(value),
      advice: 'Write it without quotes, or leave the field out if no source says.',
    },
  ],
);

export const nothing: Codec<null> = codec(
  'Nothing',
  { _tag: 'Leaf', of: [null] },
  (value): value is null => value === null,
  (value, path) => [
    { path, expected: 'null', found: show(value), advice: 'Write null, or leave the field out.' },
  ],
);

/** For a field that is either `true` or absent. */
export const yes: Codec<true> = codec(
  'Yes',
  { _tag: 'Leaf', of: [true] },
  (value): value is true => value === true,
  (value, path) => [
    {
      path,
      expected: 'true',
      found: show(value),
      advice: 'Leave the field out if it is not true.',
    },
  ],
);
