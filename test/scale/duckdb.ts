import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { tableDefinition } from 'bilateral/tables';
import { nameOf } from './logs';
import type { Asked, Way } from './questions';
import { merged } from './sql';

const inForce = `"table" = 'measures' and status = 'in-force'`;
const holds = (from: string, to: string, day: string): string =>
  `(${from} is null or ${from} <= ${day}) and (${to} is null or ${day} < ${to})`;
const at = (day: string, known: string): string =>
  `${holds('valid_from', 'valid_to', `date '${day}'`)} and ${holds('known_from', 'known_to', `date '${known}'`)}`;

const askedOf = (connection: DuckDBConnection, table: string): Asked => {
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const from = `from ${table} where ${inForce}`;
  return {
    products: async (relation, day, known) =>
      (
        await rowsOf(
          `select distinct product ${from} and relation = '${nameOf(relation)}' and ${at(day, known)} order by product`,
        )
      ).map(([product]) => String(product)),
    total: async (day, known) =>
      Number(
        (
          await rowsOf(`select count(distinct (relation, product)) ${from} and ${at(day, known)}`)
        )[0]?.[0],
      ),
    history: async (relation, product) =>
      merged(
        await rowsOf(
          `select valid_from::text, valid_to::text, licence ${from} and relation = '${nameOf(relation)}'
           and product = '${product}' and known_to is null order by valid_from`,
        ),
      ),
    panel: async () =>
      Number(
        (
          await rowsOf(`select sum(products) from (
            select relation, month, count(distinct product) as products
            from range(timestamp '2015-01-01', timestamp '2016-01-01', interval 1 month) as months(month)
            join ${table} on ${inForce} and known_to is null
              and ${holds('valid_from', 'valid_to', 'last_day(month)')}
            group by relation, month)`)
        )[0]?.[0],
      ),
  };
};

const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** A file of DuckDB, and a file of Parquet that DuckDB reads. */
export const duckdb = async (folder: string, csv: string): Promise<readonly Way[]> => {
  const file = join(folder, 'versions.duckdb');
  const parquet = join(folder, 'versions.parquet');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  let start = performance.now();
  await connection.run(tableDefinition({ engine: 'duckdb' }));
  await connection.run(
    `copy versions from '${csv}' (header, nullstr '', allow_quoted_nulls false)`,
  );
  await connection.run('checkpoint');
  const loaded = seconds(start);
  start = performance.now();
  await connection.run(`copy versions to '${parquet}' (format parquet, compression zstd)`);
  const written = seconds(start);
  const close = async () => {};
  return [
    {
      name: 'DuckDB',
      load: loaded,
      size: megabytes(file),
      close,
      asked: askedOf(connection, 'versions'),
    },
    {
      name: 'Parquet',
      load: `${written} from DuckDB`,
      size: megabytes(parquet),
      close,
      asked: askedOf(connection, `read_parquet('${parquet}')`),
    },
  ];
};
