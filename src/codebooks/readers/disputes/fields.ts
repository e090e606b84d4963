/** What a row of dated steps may say, by the name of its field. */
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

/** Text that is not a truth value stays as it is, so that the codec can show what was found. */
const asTruth: ReadCell = (cell) => truths.get(cell.toLowerCase()) ?? cell;

const asNumber: ReadCell = (cell) => (/^\d+$/.test(cell) ? Number(cell) : cell);

/** The fields of a dispute: they hold for all of its rows, and one row that has them is enough. */
export const disputeFields = ['forum', 'complainants', 'respondent'] as const;

/** The fields that go into the event's `data` as they are. */
export const dataFields = [
  'recourse',
  'round',
  'members',
  'with',
  'to',
  'reports',
  'toConform',
  'until',
  'extent',
  'about',
  'measures',
] as const;

/** The fields of the source of a row; `source` is its publisher. */
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
  level: asText,
  until: asText,
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

/** The name of a column without capitals and signs between words, which differ from tool to tool. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[ ._-]+/g, '');

const byKey: ReadonlyMap<string, FieldName> = new Map([
  ...fieldNames.map((name): [string, FieldName] => [keyOf(name), name]),
  ['complainant', 'complainants'],
]);

/** The field that a column or a key names, if any. */
export const fieldNamed = (name: string): FieldName | undefined => byKey.get(keyOf(name));

/** Reads the cell of a column as what its field holds. */
export const cellOf = (name: FieldName, cell: string): unknown => cells[name](cell);
