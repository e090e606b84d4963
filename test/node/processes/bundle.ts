import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = fileURLToPath(new URL('../../../src/', import.meta.url));

/** Builds one program of this folder for plain Node, which starts faster than through a loader. */
export const bundled = async (name: string, folder: string): Promise<string> => {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    alias: { bilateral: join(source, 'index.ts'), 'bilateral/node': join(source, 'node/index.ts') },
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
