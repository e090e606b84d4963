import { type ColumnKind, isAlwaysFilled, tableColumns } from '../columns';

/** The databases for which `tableDefinition` writes SQL. */
export type TableEngine = 'postgresql' | 'duckdb';

/** Options of `tableDefinition`. */
export type DefinitionOptions = {
  readonly engine: TableEngine;
  /**
   * Give the same value as to `tableRows`. With `day`, the default, the bounds of periods are dates. With
   * `instant`, they are date-times.
   */
  readonly by?: 'day' | 'instant';
  /** The name of the table. By default `versions`. */
  readonly name?: string;
};

const types: Readonly<Record<TableEngine, Readonly<Record<Exclude<ColumnKind, 'bound'>, string>>>> =
  {
    // Not `jsonb`, because `jsonb` refuses a null character. `json` keeps the text as it is.
    postgresql: { text: 'text', number: 'double precision', json: 'json' },
    duckdb: { text: 'text', number: 'double', json: 'json' },
  };

/**
 * Returns the SQL that creates the table for the rows of `tableRows`, with a comment on each
 * column. For PostgreSQL, the table also has two columns of ranges, `valid` and `known`. The SQL then
 * makes an index on these two columns.
 *
 * @example
 * tableDefinition({ engine: 'duckdb' }).startsWith('create table "versions" (\n  "relation" text not null,');
 * // => true
 */
export const tableDefinition = ({
  engine,
  by = 'day',
  name = 'versions',
}: DefinitionOptions): string => {
  const bound = by === 'day' ? 'date' : 'timestamptz';
  const range = by === 'day' ? 'daterange' : 'tstzrange';
  const isPostgres = engine === 'postgresql';
  const table = quotedName(name);
  const columns = tableColumns.map((column) => {
    const type = column.kind === 'bound' ? bound : types[engine][column.kind];
    return `${quotedName(column.name)} ${type}${isAlwaysFilled(column) ? ' not null' : ''}`;
  });
  const ranges = ['valid', 'known'].map(
    (clock) =>
      `${quotedName(clock)} ${range} generated always as (${range}(${clock}_from, ${clock}_to)) stored`,
  );
  const index = quotedName(`${name}_at`);
  const statements = [
    `create table ${table} (\n  ${[...columns, ...(isPostgres ? ranges : [])].join(',\n  ')}\n)`,
    ...tableColumns.map(
      ({ name: column, comment }) =>
        `comment on column ${table}.${quotedName(column)} is ${quotedText(comment)}`,
    ),
    ...(isPostgres ? [`create index ${index} on ${table} using gist (valid, known)`] : []),
  ];
  return `${statements.join(';\n')};\n`;
};

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
