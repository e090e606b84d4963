import { chmodSync } from 'node:fs';
import { tableColumns, tableDefinition } from 'bilateral/tables';
import pg from 'pg';
import { nameOf } from './logs';
import type { Way } from './questions';
import { merged } from './sql';

const columns = tableColumns.map(({ name }) => `"${name}"`).join(', ');
const inForce = `"table" = 'measures' and status = 'in-force'`;

const megabytes = (bytes: unknown): string => `${(Number(bytes) / 1e6).toFixed(0)} MB`;

/** A server of PostgreSQL that reads the file itself. */
export const postgres = async (url: string, csv: string): Promise<Way> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rowsOf = async (sql: string, values: unknown[] = []) =>
    (await client.query({ text: sql, values, rowMode: 'array' })).rows;
  await client.query(tableDefinition({ engine: 'postgresql' }));
  // The server runs as another user.
  chmodSync(csv, 0o644);
  const start = performance.now();
  await client.query(`copy versions (${columns}) from '${csv}' (format csv, header)`);
  const copied = performance.now();
  await client.query('create index on versions (relation, "table", "row")');
  await client.query('vacuum analyze versions');
  const loaded = performance.now();
  const [[table, indexes, value] = []] = await rowsOf(
    `select pg_table_size('versions'), pg_indexes_size('versions'), (select sum(pg_column_size(value)) from versions)`,
  );
  return {
    name: 'PostgreSQL',
    load: `${((copied - start) / 1_000).toFixed(0)} s to copy, ${((loaded - copied) / 1_000).toFixed(0)} s for an index on rows and for statistics`,
    size: `${megabytes(table)}, of which \`value\` ${megabytes(value)}; indexes ${megabytes(indexes)}`,
    close: () => client.end(),
    asked: {
      products: async (relation, day, known) =>
        (
          await rowsOf(
            `select distinct product collate "C" as product from versions where ${inForce} and relation = $1
             and valid @> $2::date and known @> $3::date order by product`,
            [nameOf(relation), day, known],
          )
        ).map(([product]) => product),
      total: async (day, known) =>
        (
          await rowsOf(
            `select count(distinct (relation, product))::int from versions
             where ${inForce} and valid @> $1::date and known @> $2::date`,
            [day, known],
          )
        )[0]?.[0],
      history: async (relation, product) =>
        merged(
          await rowsOf(
            `select valid_from::text, valid_to::text, licence from versions where ${inForce}
             and relation = $1 and product = $2 and known_to is null order by valid_from`,
            [nameOf(relation), product],
          ),
        ),
      panel: async () =>
        (
          await rowsOf(`select sum(products)::int from (
            select relation, month, count(distinct product) as products
            from generate_series(date '2015-01-01', date '2015-12-01', interval '1 month') as month
            join versions on ${inForce} and known_to is null
              and valid @> (month + interval '1 month - 1 day')::date
            group by relation, month) as panel`)
        )[0]?.[0],
    },
  };
};
