import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundledApps, ownNames } from '../bundled-app';
import { entryPoints } from '../entry-points';

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
  mkdirSync(`${site}/explorer`, { recursive: true });
  for (const { source, built } of entryPoints)
    if (source.startsWith('src/cases/'))
      execFileSync(process.execPath, [
        ...[command, 'explore', '--case', built],
        ...['--output', `${site}/explorer/${built}.html`],
      ]);
  rmSync(command);
};
