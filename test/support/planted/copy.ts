import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'tsup';
import { root } from '../examples/public-names';
import type { Plant } from './plants';

/** Builds a copy of the machine and its laws, with a defect planted in it or as it is. */
export const buildCopy = async (into: string, plant?: Plant): Promise<void> => {
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
        name: 'plant',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8');
            if (relative(root, path).replaceAll('\\', '/') !== plant?.file) return undefined;
            planted += 1;
            return { contents: withDefect(text, plant), loader: 'ts' };
          });
        },
      },
    ],
  });
  if (planted !== (plant === undefined ? 0 : 1))
    throw new Error(`${plant?.file} is not a part of what the laws are tried on`);
};

/** The text with the defect in it; the text to change must be there once. */
export const withDefect = (text: string, { file, find, replace }: Plant): string => {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${find}" stands ${text.split(find).length - 1} times in ${file}, not once`);
  return before + replace + after;
};

const run = promisify(execFile);

/** What laws say in a copy that was built: a message where one does not hold, else `null`. */
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
