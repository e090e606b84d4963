import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { alias, ndjson } from '../../vitest.config';
import { rootPages, siteLinks } from './links';

const docs = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(docs, '../package.json'), 'utf8')) as {
  version: string;
};

/** The pages of a folder under their first headings, and the folders in it. */
const pagesIn = (folder: string): DefaultTheme.SidebarItem[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name !== 'index.md' && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(join(docs, path)).isDirectory())
        return name === 'api'
          ? []
          : [{ text: titleOf(name), collapsed: true, items: pagesIn(path) }];
      return name.endsWith('.md') ? [{ text: headingOf(path), link: `/${path}` }] : [];
    });

const headingOf = (path: string): string =>
  /^# (.*)$/m.exec(readFileSync(join(docs, path), 'utf8'))?.[1] ?? basename(path, '.md');

const titleOf = (folder: string): string => folder[0]?.toUpperCase() + folder.slice(1);

/** The names of each entry point, as the generator of the reference lists them. */
const publicNames = (): DefaultTheme.SidebarItem[] =>
  JSON.parse(readFileSync(join(docs, 'reference/api/typedoc-sidebar.json'), 'utf8'));

const room = (text: string, folder: string, collapsed = true): DefaultTheme.SidebarItem => ({
  text,
  collapsed,
  items: pagesIn(folder),
});

/** Two periods, one on each clock. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect x="1" y="3" width="9" height="4" rx="1" fill="#3451b2"/>
<rect x="6" y="9" width="9" height="4" rx="1" fill="#7f9cf5"/></svg>`;

export default defineConfig({
  title: 'bilateral',
  description: 'What was in force on a day, what was known of it, and which act says so.',
  lang: 'en',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  // The whole repository, so that its changelog and guide for contributors are pages too.
  srcDir: '..',
  srcExclude: [
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'api/**',
    'node_modules/**',
    'bench/**',
    '.github/**',
    'test/**',
    'examples/**',
  ],
  rewrites: {
    'docs/:path(.*)': ':path',
    ...rootPages,
  },
  cleanUrls: true,
  lastUpdated: true,
  markdown: {
    config: siteLinks,
    // In the themes that are the default, some colours have too little contrast.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: {
    plugins: [ndjson],
    resolve: { alias },
    // The index of the search, which is loaded when somebody searches, is larger than a page may be.
    build: { chunkSizeWarningLimit: 4000 },
  },
  themeConfig: {
    version,
    search: { provider: 'local' },
    nav: [
      { text: 'Tutorial', link: '/tutorial/first-steps' },
      { text: 'Cases', link: '/cases/' },
      { text: 'Reference', link: '/reference/names' },
      { text: 'Changes', link: '/changes' },
    ],
    sidebar: [
      room('For you', 'readers', false),
      room('Tutorial', 'tutorial', false),
      room('How to', 'how-to'),
      room('Reference', 'reference'),
      { text: 'Public names', collapsed: true, items: publicNames() },
      room('Explanation', 'explanation'),
      room('Cases', 'cases'),
      room('Decisions', 'decisions'),
    ],
    outline: 'deep',
  },
});
