import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tableRows, tableToCsv } from 'bilateral/tables';
import { relationAt } from './logs';

/** What was written: how many rows, of how many relations, in how many seconds. */
export type Written = {
  readonly rows: number;
  readonly relations: number;
  readonly seconds: number;
};

/** The name of the file. */
export const csvName = 'versions.csv';

/** Writes the versions of as many logs as it takes to have so many rows, unless the folder has them already. */
export const writeCsv = (folder: string, atLeast: number): Written => {
  const noted = join(folder, 'written.json');
  if (existsSync(noted)) return JSON.parse(readFileSync(noted, 'utf8'));
  const path = join(folder, csvName);
  const file = openSync(path, 'w');
  const start = performance.now();
  let rows = 0;
  let relations = 0;
  for (; rows < atLeast; relations += 1) {
    const { relation, timeline } = relationAt(relations);
    const [header = '', ...lines] = tableToCsv(tableRows(timeline, { relation }));
    writeSync(file, relations === 0 ? header + lines.join('') : lines.join(''));
    rows += lines.length;
  }
  closeSync(file);
  const written: Written = { rows, relations, seconds: (performance.now() - start) / 1_000 };
  writeFileSync(noted, JSON.stringify(written));
  return written;
};
