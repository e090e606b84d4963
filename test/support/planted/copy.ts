import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'tsup';
import { root } from '../examples/public-names';
import type { Fault } from './faults';

/** Builds a copy of the time machine and its laws, with a fault or without. */
export const buildCopy = async (into: string, fault?: Fault): Promise<void> => {
  let planted = 0;
  await build({
    config: false,
    entry: { copy: join(root, 'test/support/planted/try-laws.ts') },
    outDir: into,
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    noExternal: [/.*/],
    splitting: false,
    silent: true,
    esbuildPlugins: [
      {
        name: 'fault',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8');
            if (relative(root, path).replaceAll('\\', '/') !== fault?.file) return undefined;
            planted += 1;
            return { contents: withFault(text, fault), loader: 'ts' };
          });
        },
      },
    ],
  });
  if (planted !== (fault === undefined ? 0 : 1))
    throw new Error(`${fault?.file} is not among the files that the laws use`);
};

/** The source text with the fault. The text to replace must occur exactly once. */
export const withFault = (text: string, { file, find, replace }: Fault): string => {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${find}" occurs ${text.split(find).length - 1} times in ${file}, not once`);
  return before + replace + after;
};

const run = promisify(execFile);

/** Runs laws in a built copy. Returns the message of each law that fails, and `null` for others. */
export const tryInCopy = async (
  folder: string,
  runs: number,
  names: readonly string[],
): Promise<Readonly<Record<string, string | null>>> => {
  const { stdout } = await run(process.execPath, [join(folder, 'copy.mjs'), `${runs}`, ...names], {
    maxBuffer: 100_000_000,
  });
  return JSON.parse(stdout);
};
