import { licenceLevels } from '../vocabulary/instruments';

/**
 * The kind of value in a column, which decides the column's SQL type. A `bound` is where a period begins or
 * ends.
 */
export type ColumnKind = 'text' | 'number' | 'bound' | 'json';

/** The columns that every table of the library fills. Only the bounds of a period can be null. */
const common = {
  relation: ['text', 'The name that you gave to the log.'],
  table: ['text', 'The table of the library, such as measures.'],
  row: ['text', 'The id of the row in that table.'],
  valid_from: ['bound', 'The first day on which it was so. NULL: unbounded.'],
  valid_to: ['bound', 'The first day on which it was no longer so. NULL: unbounded.'],
  known_from: ['bound', 'The first day on which it was known. NULL: unbounded.'],
  known_to: ['bound', 'The first day on which it was known no longer. NULL: it still is.'],
  event: ['text', 'The event that made this version of the row.'],
  value: ['json', 'The row as the library has it.'],
} as const;

const typed = {
  from: [
    'text',
    'The exporting country of a measure or a baseline, the complainant, or who keeps the list.',
  ],
  to: [
    'text',
    'The importing country, the respondent, or the partner on the list. *: every country.',
  ],
  measure: ['text', 'The id of the measure.'],
  instrument: ['text', 'The type of the measure, as Global Trade Alert calls it.'],
  product: [
    'text',
    'The key of the product: a name, SCHEME:code or SCHEME:code#part. *: all goods.',
  ],
  scheme: ['text', 'The classification of the product, such as HS.'],
  code: ['text', 'The code of the product in that classification.'],
  entity: ['text', 'The one firm or person that it is for. NULL: everybody, or all others.'],
  conditions: [
    'text',
    'The conditions that the goods meet, joined by +. NULL: whatever the conditions.',
  ],
  licence: [
    'text',
    `The licence that the measure or the baseline makes necessary while it is in force: ${licenceLevels.join(', ')}. NULL: no act says.`,
  ],
  rate: [
    'number',
    'The duty of a measure in force, in per cent of the value, where it is nothing but a percentage.',
  ],
  rate_as: [
    'text',
    'How the duty stands to the ordinary duty: addition, ordinary, in-lieu, inclusive.',
  ],
  stage: ['text', 'The stage of a dispute or proceeding, such as panel-established.'],
  status: [
    'text',
    'Whether it holds, all rows of the log taken together. Of measures: in-force, or why it is not: announced, proposed, undated, expired, suspended, excluded, lifted.',
  ],
  act: ['text', 'The event that the status of a measure rests on.'],
} as const;

const columns = { ...common, ...typed };

export const isAlwaysFilled = ({ name, kind }: TableColumn): boolean =>
  kind !== 'bound' && Object.hasOwn(common, name);

/** Empty cells for all columns that only some tables fill. */
export const noTypedCells = Object.fromEntries(
  Object.keys(typed).map((name) => [name, null]),
  // The cast is safe: the keys are the names of the columns.
) as { readonly [Name in TypedColumnName]: null };

/** The name of a column that only some tables fill. */
export type TypedColumnName = keyof typeof typed;

/** The name of a column. */
export type TableColumnName = keyof typeof columns;

/** A column of the flat table that `tableRows` makes. */
export type TableColumn = {
  readonly name: TableColumnName;
  readonly kind: ColumnKind;
  /** The meaning of the column, in one or two sentences. */
  readonly comment: string;
};

/**
 * The columns of the flat table that `tableRows` makes, in their order.
 *
 * @example
 * tableColumns.slice(0, 3).map(({ name }) => name); // => ['relation', 'table', 'row']
 */
export const tableColumns: readonly TableColumn[] = Object.freeze(
  // The cast is safe: the keys are the names of the columns.
  (Object.keys(columns) as TableColumnName[]).map((name) => {
    const [kind, comment] = columns[name];
    return Object.freeze({ name, kind, comment });
  }),
);
