/**
 * Builds the documentation site into `docs/.vitepress/dist`: `npm run docs`. The reference of public names
 * is made of the docstrings first; every other page is the file in `docs/` itself. A warning or a broken
 * link makes it fail. `BILATERAL_DOCS_BASE` is the path at which the site will stand, by default `/`.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Application } from 'typedoc';
import { build } from 'vitepress';
import { entryPoints } from '../entry-points';
import { writeExplorerPages } from './explorer-pages';
import { brokenLinks } from './links';

const site = 'docs/.vitepress/dist';
const base = process.env.BILATERAL_DOCS_BASE ?? '/';

const pagesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));

const stop = (why: string): never => {
  console.error(why);
  process.exit(1);
};

const reference = await Application.bootstrapWithPlugins({
  entryPoints: entryPoints.map(({ source }) => source),
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  tsconfig: 'scripts/tsconfig.reference.json',
  readme: 'none',
  disableSources: true,
  // A public type may be made of parts that have no public name; its page shows them in place.
  validation: { notExported: false, invalidLink: true },
  treatWarningsAsErrors: true,
  // Options of the two plugins, which the types of typedoc do not know.
  ...{ out: 'docs/reference/api', docsRoot: 'docs' },
});
const project = await reference.convert();
if (project === undefined || reference.logger.hasWarnings()) process.exit(1);
await reference.generateOutputs(project);
// fp-ts links from one function to another as if both were on one page. Here each has its own page.
for (const page of pagesBelow('docs/reference/api')) {
  const linked = readFileSync(page, 'utf8').replaceAll(/\]\(#(\w+)\)/g, (link, name) =>
    existsSync(join(dirname(page), `${name}.md`)) ? `](${name}.md)` : link,
  );
  writeFileSync(page, linked);
}

const warnings: unknown[] = [];
const { warn } = console;
console.warn = (...told) => {
  warnings.push(...told);
  warn(...told);
};
await build('docs', { base });
if (warnings.length > 0) stop(`${warnings.length} warnings: see above`);

await writeExplorerPages(site);
// Pages lead to these files, which are no pages.
cpSync('examples', `${site}/examples`, { recursive: true });
cpSync('docs/cases/cases.json', `${site}/cases/cases.json`);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync(`${site}/versions.json`, JSON.stringify([version]));

const broken = brokenLinks(site, base);
if (broken.length > 0) stop(`broken links:\n${broken.join('\n')}`);
