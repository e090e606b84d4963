import { show } from '../flaw';
import { type Codec, codec } from './codec';

/** `null`, where a field says that there is nothing. */
export const nothing: Codec<null> = codec(
  'Nothing',
  { _tag: 'Leaf', of: [null] },
  (value): value is null => value === null,
  (value, path) => [
    { path, expected: 'null', found: show(value), advice: 'Write null, or leave the field out.' },
  ],
);
