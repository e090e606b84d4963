import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import * as os from 'node:os';
import * as paths from 'node:path';
import * as streams from 'node:stream';
import * as streamPromises from 'node:stream/promises';
import * as timers from 'node:timers/promises';
import * as fc from 'fast-check';
import * as io from 'io-ts';
import { sharedDatabase } from '../stores/empty-database';
import { entryPoints } from './entry-points';

/** What a page can import, by name. Of `node:fs` it sees the files that the page itself shows. */
export const pageModules = async (
  files: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, object>>> => ({
  ...(await entryPoints()),
  '@duckdb/node-api': await import('@duckdb/node-api'),
  '@electric-sql/pglite': sharedDatabase,
  '@event-driven-io/emmett': await import('@event-driven-io/emmett'),
  // A page imports its default, for which the compiler takes all that a package in CommonJS gives.
  'better-sqlite3': (await import('better-sqlite3')).default,
  cloudevents: await import('cloudevents'),
  'csv-parse/sync': await import('csv-parse/sync'),
  'fast-check': fc,
  'io-ts': io,
  'node:crypto': crypto,
  'node:fs/promises': promises,
  'node:os': os,
  'node:path': paths,
  'node:stream': streams,
  'node:stream/promises': streamPromises,
  'node:timers/promises': timers,
  'node:fs': filesOf(files),
});

/** What reads and writes the files that a page shows. */
const filesOf = (shown: ReadonlyMap<string, string>) => {
  const files = new Map(shown);
  return {
    readFileSync: (path: string): string => {
      const text = files.get(path);
      if (text === undefined) throw new Error(`the page shows no file ${path}`);
      return text;
    },
    writeFileSync: (path: string, text: string): void => {
      files.set(path, text);
    },
    createReadStream: fs.createReadStream,
    createWriteStream: fs.createWriteStream,
  };
};
