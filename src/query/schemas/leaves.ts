import type { JsonSchema } from './json-schema';

const text = (pattern: string, description: string): JsonSchema => ({
  type: 'string',
  pattern,
  description,
});

const some = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });

const id = text(
  '^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:\\-]{0,127}$',
  'An id of up to 128 letters, digits, _ . : or -.',
);

const name = (what: string) => text('^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.\\-]{0,127}$', what);

const day = '(?:-?\\d{4}|Y-?\\d+)-\\d{2}-\\d{2}';
const time = 'T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?(?:Z|[+\\-]\\d{2}:\\d{2})';

const point = text(
  `^${day}(?:${time})?$`,
  'A day such as 2019-07-04, or a date-time with offset such as 2019-07-04T09:00:00+09:00.',
);

const date: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description:
    'A date of EDTF, such as 2019-07-04, 2019-07 or 2019-07-04~, or a date-time with offset.',
};

const firm = some('A name with at least one letter or digit.');

/** The schemas of what a codec checks as a whole, by the name of the codec. */
export const leafSchemas: { readonly [name: string]: JsonSchema } = {
  AgreementId: id,
  BoycottId: id,
  ClaimId: id,
  CountedId: id,
  CoverageId: id,
  DisputeId: id,
  EntityId: id,
  EventId: id,
  LicenceId: id,
  ListId: id,
  MeasureId: id,
  MeasureOrDisputeId: id,
  NoticeId: id,
  PlanId: id,
  ReviewId: id,
  RulingId: id,
  StackId: id,
  TalksId: id,
  Product: name('The name of a product, such as hydrogen-fluoride.'),
  Scheme: name('A classification, such as HS.'),
  Part: name('A name for a described part of a code.'),
  Code: text('^[\\p{L}\\p{M}\\p{N}_.()\\-]{1,64}$', 'A code of the classification.'),
  GroupId: text(
    '^(?:[A-Z]{3,}|(?=.*[\\d\\-])[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.\\-]*)$',
    'A group of countries, such as EUN, ASEAN or EU-members.',
  ),
  CountryCode: text(
    '^[A-Z]{3,}$',
    'An ISO 3166-1 alpha-3 code such as JPN, or a bloc such as EUN.',
  ),
  Currency: text('^[A-Z]{3}$', 'A currency by its ISO 4217 code.'),
  Url: text('^[a-zA-Z][a-zA-Z0-9+.\\-]*:\\S+$', 'A URL.'),
  Digest: text('^[0-9a-f]{64}$', 'A SHA-256 digest in hexadecimal digits.'),
  Offset: text('^(?:Z|[+\\-]\\d{2}:\\d{2})$', 'An offset from UTC, such as +09:00.'),
  CalendarDate: text(`^${day}$`, 'A day such as 2019-07-04.'),
  Point: point,
  'Point | null': { anyOf: [point, { type: 'null' }] },
  Edtf: date,
  'Edtf | Instant': date,
  RecordedAt: date,
  Words: some('Text.'),
  Name: some('A name.'),
  FirmName: firm,
  ProductName: some('A product: a name, SCHEME:code such as HS:854231, or *.'),
  Amount: { type: 'number', minimum: 0, description: 'A number of 0 or more.' },
  Count: { type: 'integer', minimum: 0, description: 'A whole number of 0 or more.' },
  Ordinal: { type: 'integer', minimum: 1, description: 'A whole number of 1 or more.' },
  Cursor: text('^\\d{1,9}$', 'The "next" of an earlier answer.'),
  Object: { type: 'object' },
  Parties: {
    type: 'array',
    prefixItems: [{ type: 'string' }, { type: 'string' }],
    minItems: 2,
    items: false,
    description: 'The two parties, such as ["JPN","KOR"]; * as the second is all others.',
  },
};
