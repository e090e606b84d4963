import { beforeAll, describe, expect, it } from 'vitest';
import { commandPage } from '../../scripts/command-page';
import { hasTranscripts, mismatchesOn } from '../support/command/transcripts';
import { entryPoints } from '../support/examples/entry-points';
import { pageAt, pagePaths } from '../support/examples/pages';

// The first import of the library compiles all of it.
beforeAll(async () => {
  await entryPoints();
}, 120_000);

const pages = pagePaths()
  .map(pageAt)
  .filter(({ text }) => hasTranscripts(text));

describe('what a page shows at the prompt', () => {
  it.each(pages)(
    'should be what the command prints: $path',
    { timeout: 120_000 },
    async ({ text }) => {
      expect((await mismatchesOn(text)).join('\n')).toBe('');
    },
  );

  it('should be on some page', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  it('should be found wrong where it is', async () => {
    const page = '\n```console\n$ bilateral --version\n9.9.9\n```\n';
    expect(await mismatchesOn(page)).toHaveLength(1);
  });
});

describe('the reference of the command', () => {
  it('should be what the help prints; `npm run command-page` writes it', async () => {
    expect(pageAt('docs/reference/command.md').text).toBe(await commandPage());
  });
});
