import { closeSync, openSync, writeSync } from 'node:fs';
import { tableRows, tableToCsv } from 'bilateral/tables';
import { relationAt } from './logs';

/** What was written: how many rows, of how many relations. */
export type Written = { readonly rows: number; readonly relations: number };

/** Writes the versions of as many logs as it takes to have so many rows. */
export const writeCsv = (path: string, atLeast: number): Written => {
  const file = openSync(path, 'w');
  let rows = 0;
  let relations = 0;
  for (; rows < atLeast; relations += 1) {
    const { relation, timeline } = relationAt(relations);
    const [header = '', ...lines] = tableToCsv(tableRows(timeline, { relation }));
    writeSync(file, relations === 0 ? header + lines.join('') : lines.join(''));
    rows += lines.length;
  }
  closeSync(file);
  return { rows, relations };
};
