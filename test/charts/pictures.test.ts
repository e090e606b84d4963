import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pictures } from './pictures';

describe('the pictures of the pages', () => {
  it.each(Object.entries(pictures()))(
    'should be as they are drawn; `npm run pictures` writes %s',
    async (path, text) => {
      await expect(text).toMatchFileSnapshot(
        fileURLToPath(new URL(`../../${path}`, import.meta.url)),
      );
    },
  );
});
