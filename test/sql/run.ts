/**
 * Asks many generated logs the same questions in the library and in SQL:
 * `npm run oracle -- --logs 10000 --seed 1`.
 */
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { compare } from './compare';
import { mariadb } from './mariadb';
import { postgres } from './postgres';

const { values } = parseArgs({
  options: {
    logs: { type: 'string', default: '10000' },
    engine: { type: 'string', default: 'postgres' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const { BILATERAL_MARIADB_SOCKET: socket } = process.env;
if (values.engine === 'mariadb' && socket === undefined)
  throw new RangeError('BILATERAL_MARIADB_SOCKET is to name the socket of a MariaDB server');
const engine =
  values.engine === 'mariadb' ? mariadb(socket ?? '') : await postgres(await PGlite.create());
const found = await compare(
  engine,
  { logs: Number(values.logs), seed: Number(values.seed) },
  console.log,
  // Each batch lives through all moments of knowledge, however many its logs are.
  values.engine === 'mariadb' ? 1000 : 250,
);
console.log(found.report);
await engine.close();
if (found.differences.length > 0) {
  console.error(found.differences.slice(0, 5).join('\n\n'));
  process.exitCode = 1;
}
