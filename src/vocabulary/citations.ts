import type { Codec } from '../codec/codec';
import { oneOf } from '../codec/one-of';
import { strictObject } from '../codec/strict-object';
import { pattern, words } from '../codec/text';
import type { Edtf } from '../time/edtf';
import { edtf } from './dates';

/**
 * How well a source supports a fact. `P`: a primary source states the fact. `S2`: two or more
 * independent secondary sources state it. `S1`: one secondary source states it. `M`: the fact is
 * from memory only.
 */
export type Confidence = 'P' | 'S2' | 'S1' | 'M';

/** A source for a fact. */
export type Citation = {
  /** Who published the source. */
  readonly publisher: string;
  /** The title of the source. */
  readonly title?: string;
  /** Where the source can be read. */
  readonly url?: string;
  /** When the source was published. */
  readonly publishedOn?: Edtf;
  /** How well the source supports the fact. */
  readonly confidence?: Confidence;
  /** The place in the source, such as `Art. 21(3)`. */
  readonly locator?: string;
};

export const confidence: Codec<Confidence> = oneOf('Confidence', ['P', 'S2', 'S1', 'M']);

const url: Codec<string> = pattern(
  'Url',
  /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/,
  'a URL such as https://example.org/page',
  'Give the whole address, without spaces, or leave the field out.',
);

export const citation: Codec<Citation> = strictObject(
  'Citation',
  { publisher: words },
  { title: words, url, publishedOn: edtf, confidence, locator: words },
);
