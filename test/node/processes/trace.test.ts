import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundled } from '../../support/stores/processes';

const hasStrace = spawnSync('strace', ['true']).status === 0;
if (!hasStrace) console.log('Skipped: the trace of an append to a log file. Install strace.');

/** The steps of an append in the order in which the kernel must see them. */
const steps = [
  /^write\(.*"appending/,
  /^fcntl\(.*kernel.*F_OFD_SETLK, \{l_type=F_WRLCK/,
  /^link\(.*claim\.1"\)/,
  /^pwrite64\(.*log\.ndjson>, "\{\\"id\\":\\"traced\\"/,
  /^fdatasync\(.*log\.ndjson>\)/,
  /^rename\(.*claim\.1"\)/,
  /^fcntl\(.*kernel.*F_OFD_SETLK, \{l_type=F_UNLCK/,
  /^write\(.*"resolved/,
];

it.skipIf(!hasStrace)(
  'locks, writes, syncs and then resolves',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
    try {
      const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
      await symlink(modules, join(folder, 'node_modules'), 'junction');
      const program = await bundled(new URL('./one-append.ts', import.meta.url), folder);
      const trace = join(folder, 'trace');
      const watched = 'trace=link,rename,fcntl,write,pwrite64,fdatasync';
      const options = ['-f', '-y', '-e', watched, '-o', trace];
      const traced = spawnSync('strace', [
        ...options,
        process.execPath,
        program,
        join(folder, 'log.ndjson'),
      ]);
      expect(traced.stdout.toString()).toBe('appending\nresolved\n');
      const calls = (await readFile(trace, 'utf8'))
        .split('\n')
        .map((line) => line.replace(/^\d+ +/, ''));
      const places = steps.map((step) => calls.findIndex((call) => step.test(call)));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  120_000,
);
