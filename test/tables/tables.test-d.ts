import type { Relations, Timeline } from 'bilateral';
import {
  type TableColumn,
  type TableRow,
  tableColumns,
  tableDefinition,
  tableRows,
  tableToCsv,
  tableToNdjson,
} from 'bilateral/tables';
import { expectTypeOf, test } from 'vitest';

declare const built: Timeline<Relations>;

test('rows of a table become text in pieces', () => {
  const rows = tableRows(built, { relation: 'jp-kr' });
  expectTypeOf(rows).toEqualTypeOf<Iterable<TableRow>>();
  expectTypeOf(tableToCsv(rows)).toEqualTypeOf<Iterable<string>>();
  expectTypeOf(tableToNdjson(rows)).toEqualTypeOf<Iterable<string>>();
  // @ts-expect-error a relation has a name
  tableRows(built, {});
});

test('a definition is for an engine that is known', () => {
  expectTypeOf(tableColumns).toEqualTypeOf<readonly TableColumn[]>();
  expectTypeOf(tableDefinition({ engine: 'postgresql' })).toEqualTypeOf<string>();
  // @ts-expect-error no such engine
  tableDefinition({ engine: 'dbase' });
});
