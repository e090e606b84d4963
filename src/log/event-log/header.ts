import { type Codec, codec } from '../../codec/codec';
import { identifier } from '../../codec/identifier';
import { ordinal, version } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import type { VocabularyName } from '../../events/decode/event-vocabulary';
import { show } from '../../flaw';
import type { Offset } from '../../time/offset';
import { type CountryCode, countryCode, countryGuess } from '../../vocabulary/actors';
import { offset } from '../../vocabulary/dates';

/** The first line of a log. */
export type LogHeader = {
  /** The version of the log format. */
  readonly formatVersion: 1;
  /**
   * The two parties whose relations the log records: countries or blocs. `*` as the second means
   * all others, for a log of one country's policy towards all. `*` as both means that the log is
   * not about one relation.
   */
  readonly parties: Parties;
  /** The offset from UTC in which the log counts days. */
  readonly offset: Offset;
  /** The vocabulary of the events. Absent if they are only the built-in ones. */
  readonly vocabulary?: VocabularyName;
};

/** The header as it is written in the text. */
export type HeaderLine = LogHeader & {
  /** Says that the text is a log of this library. */
  readonly format: 'bilateral-log';
};

/** A country, a bloc, or `*` for everybody. */
export type Party = CountryCode | '*';

export type Parties = readonly [Party, Party];

const isPair = (value: unknown): value is readonly [unknown, unknown] =>
  Array.isArray(value) && value.length === 2;

const isOther = ([one, other]: readonly [unknown, unknown]): boolean =>
  other === '*' || (countryCode.is(other) && other !== one);

export const parties: Codec<Parties> = codec(
  'Parties',
  {
    _tag: 'Leaf',
    schema: {
      type: 'array',
      prefixItems: [{ type: 'string' }, { type: 'string' }],
      minItems: 2,
      items: false,
    },
  },
  (value): value is Parties =>
    isPair(value) &&
    (value[0] === '*' ? value[1] === '*' : countryCode.is(value[0]) && isOther(value)),
  (value, path) => [
    {
      path,
      expected: 'the two parties, such as ["JPN","KOR"]',
      found: isPair(value) ? `${show(value[0])} and ${show(value[1])}` : show(value),
      advice: `${isPair(value) ? value.map(countryGuess).join('') : ''}Name two different countries by their ISO 3166-1 alpha-3 codes; "*" as the second is all others.`,
    },
  ],
);

export const vocabularyName: Codec<VocabularyName> = strictObject(
  'VocabularyName',
  {
    name: identifier(
      'Vocabulary',
      '.:-',
      'the name of a vocabulary, such as customs-office',
      'Use letters, digits, _ . : or -.',
    ),
    version: ordinal,
  },
  {},
);

export const headerLine = strictObject(
  'LogHeader',
  {
    format: oneOf('Format', ['bilateral-log']),
    formatVersion: version(1, 'Update the library: the log is in a later version of the format.'),
    parties,
    offset,
  },
  { vocabulary: vocabularyName },
);
