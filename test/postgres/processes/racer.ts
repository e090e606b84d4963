/** Tries to be the one that appends each version of a stream, and tells which it won. */
import { pgEventStore } from 'bilateral/postgres';
import pg from 'pg';
import { noted } from './noted';

const [url = '', schema = '', name = '', rounds = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` });
await client.connect();
const store = pgEventStore((text, values) => client.query(text, values));
for (let round = 0; round < Number(rounds); round += 1)
  if ((await store.append('race', [noted(`${name}-${round}`)], round)) === 'appended')
    process.send?.(round);
await client.end();
process.disconnect();
