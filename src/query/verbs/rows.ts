import { type Flaw, show } from '../../flaw';
import { type Either, isSome, left, right } from '../../fp';
import { didYouMean, shortened } from '../../nearest';
import { own } from '../../object';
import type { Rows } from '../../temporal/table/rows';
import { machineOf } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import type { Point } from '../../time/point';
import { type Json, toJson } from '../json/json';
import type { RowsArgs } from '../queries/query';
import { type Asked, type Found, listFound, valueFound } from './answering';

type RowsAsked = {
  readonly asOf: Point;
  readonly args: RowsArgs;
};

export const rowsOf = ({
  query: { asOf: point, args },
  timeline,
}: Asked<RowsAsked>): Either<readonly Flaw[], Found> => {
  const { table, row } = args;
  const tables = machineOf(timeline).tables.map(({ name }) => name);
  // The cast is safe: the state of every projection holds the rows of each table under the table's name.
  const rows = own(asOf(point)(timeline) as object, table) as Rows<unknown> | undefined;
  if (rows === undefined) return left([noTable(table, tables)]);
  if (row === undefined)
    return right(
      listFound(
        rows.entries(),
        ([id, value], cited): Json => ({ row: id, value: cited.within(toJson(value)) }),
      ),
    );
  const found = rows.get(row);
  return right(valueFound((cited) => (isSome(found) ? cited.within(toJson(found.value)) : null)));
};

const noTable = (name: string, tables: readonly string[]): Flaw => ({
  path: 'args.table',
  expected: `a table: ${shortened(tables.join(', '))}`,
  found: show(name),
  advice: `${didYouMean(name, tables)}Name one of these tables.`,
});
