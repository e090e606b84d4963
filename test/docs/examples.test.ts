import { beforeAll, describe, expect, it } from 'vitest';
import { hasTranscripts } from '../support/command/transcripts';
import { entryPoints } from '../support/examples/entry-points';
import { pageModules } from '../support/examples/page-modules';
import { isToFollow, pageAt, pagePaths } from '../support/examples/pages';
import { run } from '../support/examples/run';

const pages = pagePaths().map(pageAt);

/** Pages that tell of something other than code. */
const isWithoutCode = (path: string): boolean =>
  [
    'docs/explanation/glossary.md',
    'docs/how-to/index.md',
    'docs/index.md',
    'docs/readers/index.md',
    'docs/reference/command.md',
  ].includes(path) ||
  path.startsWith('docs/cases/') ||
  path.startsWith('docs/decisions/');

// The first import of the library compiles all of it.
beforeAll(async () => {
  await entryPoints();
}, 120_000);

describe('the examples of the documentation', () => {
  // A page may start a database.
  it.each(pages)(
    'should be true in $path, and print something on a page to follow',
    async ({ path, code, files }) => {
      const modules = await pageModules(files);
      const { mismatches, printed } = await run(code, { modules }, path);
      expect(mismatches.join('\n')).toBe('');
      if (isToFollow(path) && code.trim() !== '') expect(printed).toBeGreaterThan(0);
    },
    180_000,
  );

  it('should be on every page', () => {
    const empty = pages.filter(
      ({ path, blocks, text }) => blocks === 0 && !hasTranscripts(text) && !isWithoutCode(path),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});
