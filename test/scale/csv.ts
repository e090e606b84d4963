import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableRows, tableToCsv } from 'bilateral/tables';
import { distinctLogs, logAt, nameOf } from './logs';

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
  const made = new Map<number, string>();
  for (; rows < atLeast; relations += 1) {
    const log = relations % distinctLogs;
    const relation = nameOf(relations);
    const text = made.get(log) ?? textOf(log);
    made.set(log, text);
    writeFileSync(file, relations === 0 ? header : '');
    writeFileSync(file, text.replace(/^,/gm, `${relation},`));
    rows += text.split('\n').length - 1;
  }
  closeSync(file);
  const written: Written = { rows, relations, seconds: (performance.now() - start) / 1_000 };
  writeFileSync(noted, JSON.stringify(written));
  return written;
};

const [header = ''] = tableToCsv([]);

/** The rows of a log, without the name of a relation. */
const textOf = (log: number): string => {
  const [, ...lines] = tableToCsv(tableRows(logAt(log).timeline, { relation: '' }));
  // An empty text is written as two quotes.
  return lines.map((line) => line.replace(/^""/, '')).join('');
};
