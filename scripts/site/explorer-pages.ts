import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundledApps, ownNames } from '../bundled-app';

/** Inside the repository, so that the command finds `bilateral/package.json`. */
const command = 'docs/.vitepress/cache/command.cjs';

/** Lets `bilateral explore` write the page of every case that ships to `explorer/NAME.html` of the site. */
export const writeExplorerPages = async (site: string): Promise<void> => {
  await build({
    entryPoints: ['src/command/bin.ts'],
    outfile: command,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.ndjson': 'text' },
    plugins: [ownNames, bundledApps],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
  // The cases as they ship.
  const cases = JSON.parse(readFileSync('docs/cases/cases.json', 'utf8')) as readonly {
    readonly specifier: string;
    readonly title: string;
  }[];
  mkdirSync(`${site}/explorer`, { recursive: true });
  for (const { specifier, title } of cases) {
    const name = specifier.replace('bilateral/', '');
    execFileSync(process.execPath, [
      ...[command, 'explore', '--case', name, '--title', title],
      ...['--output', `${site}/explorer/${name}.html`],
    ]);
  }
  rmSync(command);
};
