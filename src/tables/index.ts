/**
 * The entry point `bilateral/tables`: the versions of a log as one flat table, for SQL, data frames and
 * spreadsheets.
 */
export {
  type ColumnKind,
  type TableColumn,
  type TableColumnName,
  type TypedColumnName,
  tableColumns,
} from './columns';
export { type TableRow, type TableRowsOptions, tableRows } from './table-rows';
export { tableToCsv } from './text/csv';
export { type DefinitionOptions, type TableEngine, tableDefinition } from './text/definition';
export { tableToNdjson } from './text/ndjson';
