import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryPoints, packageExports } from '../scripts/entry-points';

describe('the entry points', () => {
  it('should stand in package.json as in their list; `npm run entry-points` writes them', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(JSON.stringify(manifest.exports)).toBe(JSON.stringify(packageExports));
  });

  it.each(entryPoints)(
    'should be where tsconfig.json finds $specifier',
    ({ specifier, source }) => {
      const name = specifier.slice('bilateral/'.length);
      const places = [`src/${name}/index.ts`, `src/cases/${name}/index.ts`];
      expect(specifier === 'bilateral' ? ['src/index.ts'] : places).toContain(source);
    },
  );
});
