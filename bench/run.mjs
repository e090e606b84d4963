/** Makes everything ready and runs the benchmark: `npm run bench`, or `npm run bench:quick`. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);

/** Runs a program and ends where it fails. */
const run = (program, ...given) => {
  const { status } = spawnSync(program, given, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const lock = join(bench, 'package-lock.json');
const installed = join(bench, 'node_modules', '.package-lock.json');
const isInstalled = existsSync(installed) && statSync(installed).mtime >= statSync(lock).mtime;

if (!isInstalled) run('npm', 'ci', '--prefix', 'bench');
run('npm', 'run', '--silent', 'build', '--', '--silent');
run('npx', 'tsc', '-p', 'bench');
run(process.execPath, 'bench/dist/main.js', ...process.argv.slice(2));
