/**
 * Builds the documentation site into `docs/.vitepress/dist`: `npm run docs`. The reference of public names
 * is made of the docstrings first; every other page is the file in `docs/` itself.
 */
import { Application } from 'typedoc';
import { build } from 'vitepress';
import { entryPoints } from './entry-points';

const reference = await Application.bootstrapWithPlugins({
  entryPoints: entryPoints.map(({ source }) => source),
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  tsconfig: 'tsconfig.json',
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
await build('docs');
