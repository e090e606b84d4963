import { type ChildProcess, fork } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { entryPoints } from '../../../scripts/entry-points';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const alias = Object.fromEntries(
  entryPoints.map(({ specifier, source }) => [specifier, join(root, source)]),
);

/** Builds a program for plain Node into a folder, which starts faster than through a loader. */
export const bundled = async (program: URL, folder: string): Promise<string> => {
  const path = fileURLToPath(program);
  const outfile = join(folder, basename(path).replace(/ts$/, 'mjs'));
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    alias,
    // `pg` does without it.
    external: ['pg-native'],
    loader: { '.ndjson': 'text' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
};

/** Starts a program, whose messages go to `hear`; the promise is for its end. */
export const started = (
  program: string,
  args: readonly string[],
  hear: (message: unknown, child: ChildProcess) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(program, [...args], { execArgv: [] });
    child.on('message', (message) => hear(message, child));
    child.on('exit', (code, signal) =>
      code === 0 || signal === 'SIGKILL'
        ? resolve()
        : reject(new Error(`${program} ended with ${code ?? signal}`)),
    );
  });
