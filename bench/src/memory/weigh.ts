import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LogSize } from '../domain/permit-log.ts';
import { median } from '../runner/statistics.ts';
import { type Weighed, weighed } from './weighed.ts';

/** Bytes an event beyond the parsed events, with all rows folded. */
export type Weight = { readonly name: Weighed; readonly about: LogSize; readonly bytes: number };

/** The most bytes an event that the time machine may take. */
export const mostBytes = 500;

const processesEach = 3;
const child = fileURLToPath(new URL('./child.js', import.meta.url));

/** Line 8: what each contender holds; the middle of several processes. */
export const weigh = async (about: LogSize): Promise<readonly Weight[]> => {
  const weights: Weight[] = [];
  // `Object.keys` forgets that the names are those of the table.
  for (const name of Object.keys(weighed) as Weighed[]) {
    const bytes: number[] = [];
    for (let index = 0; index < processesEach; index += 1) bytes.push(await inProcess(name, about));
    weights.push({ name, about, bytes: median(bytes) });
  }
  return weights;
};

const inProcess = (name: Weighed, { form, size }: LogSize): Promise<number> =>
  new Promise((resolve, reject) => {
    // To collect garbage by hand is right here, where nothing is timed.
    const execArgv = ['--expose-gc', '--max-old-space-size=8192'];
    const forked = fork(child, [form, String(size), name], { execArgv });
    forked.once('message', ({ bytes }: { readonly bytes: number }) => resolve(bytes));
    forked.once('exit', (code) => reject(new Error(`${name} ended with ${code}.`)));
  });
