import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundles, noticesOf } from '../../scripts/notices/bundles';

const found = await bundles();
const namesIn = (part: string): readonly string[] =>
  found.find(({ what }) => what.includes(part))?.packages.map(({ name }) => name) ?? [];

describe('the notices of third parties', () => {
  it('should be what `npm run notices` writes', () => {
    expect(readFileSync('THIRD-PARTY-NOTICES.md', 'utf8')).toBe(noticesOf(found));
  });

  it('should find what each bundle has copies of', () => {
    expect(namesIn('library')).toEqual(['fp-ts']);
    expect(namesIn('page')).toEqual(['fp-ts', 'immer', 'io-ts', 'preact']);
    expect(namesIn('command')).toEqual(['commander', 'csv-parse']);
  });
});

it('a page of the explorer should carry the notices of what is in its program', async () => {
  const { explorerPage } = await import('bilateral/explorer');
  const page = explorerPage('');
  for (const holder of ['Giulio Canti', 'Michel Weststrate', 'Jason Miller'])
    expect(page).toContain(holder);
  expect(page).toContain('Permission is hereby granted, free of charge');
});
