/** The fields of one row of a table of dated steps, by the names of the fields. */
export type Given = ReadonlyMap<FieldName, unknown>;

type ReadCell = (cell: string) => unknown;

const asText: ReadCell = (cell) => cell;

const asList: ReadCell = (cell) => cell.split(/[\s,;|]+/).filter((item) => item !== '');

const truths: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** Text other than yes or no stays as it is, and the codec reports it. */
const asTruth: ReadCell = (cell) => truths.get(cell.toLowerCase()) ?? cell;

const asNumber: ReadCell = (cell) => (/^\d+$/.test(cell) ? Number(cell) : cell);

/**
 * The fields that belong to a whole dispute. If one row of a dispute has them, they hold for all
 * rows of the dispute.
 */
export const disputeFields = ['forum', 'complainants', 'respondent'] as const;

/** These fields go unchanged into the event's `data`. */
export const dataFields = [
  'recourse',
  'round',
  'members',
  'with',
  'to',
  'reports',
  'toConform',
  'complied',
  'until',
  'part',
  'extent',
  'about',
  'measures',
] as const;

/** The field `source` is the publisher. */
export const sourceFields = ['source', 'url', 'publishedOn', 'locator', 'confidence'] as const;

const cells = {
  dispute: asText,
  forum: asText,
  complainants: asList,
  respondent: asText,
  date: asText,
  step: asText,
  article: asText,
  by: asText,
  recourse: asText,
  round: asNumber,
  members: asList,
  with: asList,
  to: asText,
  reports: asList,
  toConform: asTruth,
  complied: asTruth,
  level: asText,
  until: asText,
  part: asText,
  extent: asText,
  about: asText,
  measures: asList,
  recordedAt: asText,
  title: asText,
  note: asText,
  source: asText,
  url: asText,
  publishedOn: asText,
  locator: asText,
  confidence: asText,
  sources: asText,
} as const satisfies Record<string, ReadCell>;

export type FieldName = keyof typeof cells;

export const fieldNames = Object.keys(cells).filter((name): name is FieldName =>
  Object.hasOwn(cells, name),
);

/** Tools write capitals and the signs between words differently. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[ ._-]+/g, '');

const byKey: ReadonlyMap<string, FieldName> = new Map([
  ...fieldNames.map((name): [string, FieldName] => [keyOf(name), name]),
  ['complainant', 'complainants'],
]);

export const fieldNamed = (name: string): FieldName | undefined => byKey.get(keyOf(name));

export const cellOf = (name: FieldName, cell: string): unknown => cells[name](cell);
