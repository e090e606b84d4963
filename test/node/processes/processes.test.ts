import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { orThrow } from 'bilateral';
import { openLogFile } from 'bilateral/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLongRun, isQuick } from '../../support/holds';
import { bundled, started } from '../../support/stores/processes';
import { boycottWith } from './event-at';

const program = (name: string): URL => new URL(`./${name}.ts`, import.meta.url);

let folder = '';
let path = '';
/** The folders in which programs find the package that locks files by the kernel, or do not find it. */
let withKernelLocks = '';
let withoutKernelLocks = '';
const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  path = join(folder, 'log.ndjson');
  withKernelLocks = join(folder, 'with');
  withoutKernelLocks = join(folder, 'without');
  await mkdir(withKernelLocks);
  await mkdir(withoutKernelLocks);
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  await symlink(modules, join(withKernelLocks, 'node_modules'), 'junction');
});
afterAll(() => rm(folder, { recursive: true }));

const kills = isLongRun ? 200 : isQuick ? 2 : 5;

it(`loses no acknowledged event where the writer is killed at ${kills} random moments`, async () => {
  const appenders = [
    await bundled(program('appender'), withKernelLocks),
    await bundled(program('appender'), withoutKernelLocks),
  ];
  orThrow(await openLogFile(path, { create }));
  const acknowledged: string[][] = [];
  const stop = new AbortController();
  const following = followed(stop.signal);
  for (let kill = 0; kill < kills; kill += 1) {
    await started(appenders[kill % 2] ?? '', [path, `process-${kill}`], (ids, child) => {
      // The program sends lists of ids.
      acknowledged.push(ids as string[]);
      if (child.listenerCount('killing') > 0) return;
      child.once('killing', () => child.kill('SIGKILL'));
      setTimeout(() => child.emit('killing'), Math.random() * 40);
    });
    const left = orThrow(await openLogFile(path)).timeline().log;
    const held = new Set<string>(left.events.map(({ id }) => id));
    expect(acknowledged.flat().filter((id) => !held.has(id))).toEqual([]);
  }
  const file = orThrow(await openLogFile(path));
  orThrow(await file.append([boycottWith('after-all')]));
  const ids = new Set<string>(file.timeline().log.events.map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  // Of the last batch of a process, which it may not have acknowledged, all lines are there or none.
  const batches = new Map<string, number>();
  for (const id of ids) {
    const batch = id.replace(/-\d$/, '');
    batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  batches.delete('after-all');
  const halves = [...batches].filter(
    ([batch, size]) => size !== (Number(batch.split('-')[2]) % 2 === 0 ? 1 : 3),
  );
  expect(halves).toEqual([]);
  expect((await readFile(path, 'utf8')).endsWith('\n')).toBe(true);
  await pause(500);
  stop.abort();
  // Whoever reads meanwhile sees each line once and whole.
  expect(await following).toEqual(file.timeline().log.events.map(({ id }) => id));
  console.log(
    `${kills} kills: ${acknowledged.flat().length} events acknowledged, ${ids.size - 1} there; set aside: ${(await setAside()).length} lines`,
  );
}, 1_500_000);

/** The ids of the events that a reader sees who follows the file, or what else it sees. */
const followed = async (signal: AbortSignal): Promise<readonly string[]> => {
  const seen: string[] = [];
  for await (const item of orThrow(await openLogFile(path)).follow({ every: 2, signal })) {
    if (item._tag === 'Event') seen.push(item.event.id);
    else if (item._tag !== 'Header') seen.push(JSON.stringify(item));
  }
  return seen;
};

const setAside = async (): Promise<readonly string[]> =>
  (await readFile(`${path}.torn`, 'utf8').catch(() => '')).split('\n').slice(0, -1);

it('lets one of several processes win each version, whether they have the locks of the kernel or not', async () => {
  const [racers, rounds] = isLongRun ? [10, 100] : isQuick ? [3, 8] : [4, 20];
  const programs = [
    await bundled(program('racer'), withKernelLocks),
    await bundled(program('racer'), withoutKernelLocks),
  ];
  const raced = join(folder, 'raced.ndjson');
  orThrow(await openLogFile(raced, { create }));
  const won: unknown[] = [];
  await Promise.all(
    Array.from({ length: racers }, (_, at) =>
      started(programs[at % 2] ?? '', [raced, `racer-${at}`, `${rounds}`], (round) =>
        won.push(round),
      ),
    ),
  );
  const log = orThrow(await openLogFile(raced)).timeline().log;
  expect(log.events).toHaveLength(rounds);
  expect(won.map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: rounds }, (_, at) => at),
  );
}, 300_000);
