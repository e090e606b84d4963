import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fewOf } from '../../support/holds';
import { bundled } from '../../support/stores/processes';
import { boycottWith } from './event-at';

const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
let folder = '';
let program = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  // Another user reads here.
  await chmod(folder, 0o755);
  program = await bundled(new URL('./until-refused.ts', import.meta.url), folder);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  path = join(await mkdtemp(join(folder, 'case-')), 'log.ndjson');
  await chmod(join(path, '..'), 0o755);
  const file = orThrow(await openLogFile(path, { create }));
  orThrow(await file.append([boycottWith('before')]));
});

type Outcome = { readonly ids: readonly string[]; readonly outcome: string };

const outcomesOf = (stdout: Buffer): readonly Outcome[] =>
  stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Holds the file to what it was before the append that was refused, and appends once more. */
const expectAsBefore = async (outcomes: readonly Outcome[]): Promise<void> => {
  const kept = outcomes
    .filter(({ outcome }) => outcome === 'acknowledged')
    .flatMap(({ ids }) => ids);
  expect(await readFile(path, 'utf8')).toMatch(/\n$/);
  const file = orThrow(await openLogFile(path));
  orThrow(await file.append([boycottWith('after')]));
  const ids = file.timeline().log.events.map(({ id }) => id);
  expect(ids).toEqual(['before', ...kept, 'after']);
  expect(file.torn()).toEqual([]);
};

describe.skipIf(process.platform === 'win32')('an append that the file system refuses', () => {
  it.each(fewOf([1, 3], 1))(
    'should leave nothing of %i events where there is no more space',
    async (size) => {
      // A limit on the size of files stands for a full disk: it lets a part of a write through.
      const limited = spawnSync('bash', [
        '-c',
        'ulimit -f 8; exec "$0" "$@"',
        process.execPath,
        program,
        path,
        `${size}`,
      ]);
      const outcomes = outcomesOf(limited.stdout);
      expect(outcomes.length).toBeGreaterThan(3);
      expect(outcomes.at(-1)?.outcome).toBe('EFBIG');
      await expectAsBefore(outcomes);
    },
  );

  const asNobody = (size: number): readonly Outcome[] =>
    outcomesOf(
      spawnSync(process.execPath, [program, path, `${size}`], { uid: 65_534, gid: 65_534 }).stdout,
    );

  it.skipIf(process.getuid?.() !== 0).each(fewOf([1, 3], 1))(
    'should leave nothing of %i events where the file is of another owner',
    async (size) => {
      expect(asNobody(size)).toMatchObject([{ outcome: 'EACCES' }]);
      // Where the folder of locks can be written, only the file itself refuses.
      await chmod(`${path}.lock`, 0o777);
      for (const each of await readdir(`${path}.lock`))
        await chmod(join(`${path}.lock`, each), 0o666);
      expect(asNobody(size)).toMatchObject([{ outcome: 'EACCES' }]);
      await expectAsBefore([]);
    },
  );
});
