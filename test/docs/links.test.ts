import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePaths } from '../support/examples/pages';
import { root, textOf } from '../support/examples/public-names';

type Link = { readonly page: string; readonly to: string };

const linksIn = (page: string): readonly Link[] =>
  [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => ({ page, to }))
    .filter(({ to }) => !/^[a-z]+:/.test(to));

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(textOf(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

const links = [...pagePaths(), 'CHANGELOG.md', 'CONTRIBUTING.md'].flatMap(linksIn);

describe('the links between pages', () => {
  it.each(links)('should exist: $to in $page', ({ page, to }) => {
    const [path = '', anchor] = to.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    expect(existsSync(join(root, target))).toBe(true);
    if (anchor !== undefined) expect([...anchorsIn(target)]).toContain(anchor);
  });

  it('should lead to every page', () => {
    const reached = new Set(
      links.map(({ page, to }) => join(dirname(page), to.split('#')[0] ?? '')),
    );
    const lost = pagePaths().filter(
      (page) =>
        !['README.md', 'docs/index.md'].includes(page) &&
        !page.startsWith('docs/decisions/') &&
        !reached.has(page),
    );
    expect(lost).toEqual([]);
  });
});
