/**
 * Loads a million versions into PostgreSQL, DuckDB and Parquet, asks each the same questions beside the library
 * itself, and compares the answers: `npm run scale`, or `npm run scale -- 10000` for fewer versions. A folder as
 * the second argument keeps the versions, so that another run need not make them.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverUrl } from '../postgres/server';
import { csvName, writeCsv } from './csv';
import { duckdb } from './duckdb';
import { library } from './library';
import { distinctLogs } from './logs';
import { postgres } from './postgres';
import { timesOf, type Way } from './questions';

const wanted = Number(process.argv[2] ?? 1_000_000);
const asked = [
  'products of one relation',
  'all products',
  'history of a product',
  'panel of a year',
];

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const kept = process.argv[3] ?? folder;
mkdirSync(kept, { recursive: true });
for (const each of [folder, kept]) chmodSync(each, 0o755);
const csv = join(kept, csvName);
try {
  const { rows, relations, seconds } = writeCsv(kept, wanted);
  console.log(
    `${new Date().toISOString()}, ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}. ` +
      `${rows} versions of ${relations} relations: ${Math.min(distinctLogs, relations)} logs of 1,000 events, folded and written as CSV in ` +
      `${seconds.toFixed(0)} s: ${(statSync(csv).size / 1e6).toFixed(0)} MB.`,
  );
  const made: (() => Promise<readonly Way[]>)[] = [
    async () => (serverUrl === undefined ? [] : [await postgres(serverUrl, csv)]),
    () => duckdb(folder, csv),
    async () => [await library(relations)],
  ];
  if (serverUrl === undefined) console.log('Skipped: PostgreSQL. Set BILATERAL_POSTGRES_URL.');
  let first: string | undefined;
  console.log(`| | load | size | ${asked.join(' | ')} |\n|---|---|---|---|---|---|---|`);
  for (const make of made)
    for (const way of await make()) {
      const { milliseconds, answers } = await timesOf(way.asked, relations);
      const times = milliseconds.map((each) => `${Number(each.toPrecision(2))} ms`);
      console.log(`| ${[way.name, way.load, way.size, ...times].join(' | ')} |`);
      first ??= answers;
      if (answers !== first) {
        console.error(`${way.name} answers otherwise than the first.`);
        process.exitCode = 1;
      }
      await way.close();
    }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();
