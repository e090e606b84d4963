import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import * as os from 'node:os';
import * as paths from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryPoints } from '../support/examples/entry-points';
import { pageAt, pagePaths } from '../support/examples/pages';
import { run } from '../support/examples/run';

/** What pages on doors of Node import from it. */
const nodeModules = { 'node:fs/promises': promises, 'node:os': os, 'node:path': paths };

const pages = pagePaths().map(pageAt);

/** Pages that tell of something other than code. */
const isWithoutCode = (path: string): boolean =>
  path.startsWith('docs/explanation/sources') ||
  path === 'docs/explanation/glossary.md' ||
  path.startsWith('docs/decisions/');

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
  };
};

let entries: Readonly<Record<string, object>> = {};
// The first import of the library compiles all of it.
beforeAll(async () => {
  entries = await entryPoints();
}, 120_000);

describe('the examples of the documentation', () => {
  it.each(pages)('hold in $path', async ({ path, code, files }) => {
    const modules = {
      ...entries,
      'fast-check': fc,
      ...nodeModules,
      'node:fs': filesOf(files),
    };
    expect((await run(code, { modules }, path)).mismatches.join('\n')).toBe('');
  });

  it('are on every page', () => {
    const blocks = pages.map(
      ({ path, blocks, notRun }) => `${path}: ${blocks}, not run: ${notRun}`,
    );
    console.log(`Blocks of code run\n  ${blocks.join('\n  ')}`);
    const empty = pages.filter(({ path, blocks }) => blocks === 0 && !isWithoutCode(path));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});
