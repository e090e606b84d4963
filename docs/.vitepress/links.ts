import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MarkdownOptions } from 'vitepress';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pages that stand at the root of the repository, by where the site has them. */
export const rootPages: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'changes.md',
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'security.md',
};

/** The path on the site of a file of the repository. */
const onSite = (path: string): string => `/${rootPages[path] ?? path.replace(/^docs\//, '')}`;

/**
 * Leads links from file to file of the repository to where the site has those files: the pages in `docs/` stand
 * one folder higher there, beside the pages of the root.
 */
export const siteLinks: NonNullable<MarkdownOptions['config']> = (md) => {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    const page: string = env.realPath ?? env.path;
    const links = tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'link_open');
    for (const link of links) {
      const [to = '', anchor] = link.attrGet('href')?.split('#') ?? [];
      if (to === '' || to.startsWith('/') || /^[a-z]+:/.test(to)) continue;
      const path = relative(root, join(dirname(page), to)).replaceAll('\\', '/');
      if (path.startsWith('docs/reference/api/')) continue;
      link.attrSet('href', `${onSite(path)}${anchor === undefined ? '' : `#${anchor}`}`);
    }
  });
};
