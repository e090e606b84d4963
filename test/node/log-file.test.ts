import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLog, formatLog, orThrow } from 'bilateral';
import { type LogFile, type LogItem, openLogFile } from 'bilateral/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventLine, logText } from '../support/lines';

let folder = '';
let path = '';
const create = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
const boycott = (id: string) =>
  JSON.parse(eventLine({ id, data: { boycott: id, against: 'JPN' } }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  path = join(folder, 'log.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

const opened = async (): Promise<LogFile> => orThrow(await openLogFile(path, { create }));
const idsIn = (file: LogFile): readonly string[] => file.timeline().log.events.map(({ id }) => id);

describe('a log file', () => {
  it('should be made where there is none, if its parties are given', async () => {
    expect(await openLogFile(path)).toMatchObject({ left: { _tag: 'NoLogFile' } });
    await opened();
    expect(await readFile(path, 'utf8')).toBe(formatLog(emptyLog(create)));
  });

  it('should hold what was appended when it is opened again', async () => {
    const file = await opened();
    orThrow(await file.append([boycott('a')], { expectedVersion: 0 }));
    orThrow(await file.append([boycott('b'), boycott('c')], { expectedVersion: 1 }));
    expect(idsIn(file)).toEqual(['a', 'b', 'c']);
    expect(idsIn(await opened())).toEqual(['a', 'b', 'c']);
  });

  it('should refuse an append that does not know what another wrote, and write nothing', async () => {
    const [one, other] = [await opened(), await opened()];
    orThrow(await one.append([boycott('a')], { expectedVersion: 0 }));
    const conflict = await other.append([boycott('b')], { expectedVersion: 0 });
    expect(conflict).toMatchObject({ left: { _tag: 'VersionConflict', actual: 1 } });
    expect(idsIn(await opened())).toEqual(['a']);
    expect(idsIn(other)).toEqual(['a']);
  });

  it('should take a batch that is sent again as already there', async () => {
    const file = await opened();
    for (const _ of [1, 2]) orThrow(await file.append([boycott('a')], { expectedVersion: 0 }));
    expect(idsIn(await opened())).toEqual(['a']);
  });

  it('should name the lines of an invalid file', async () => {
    await writeFile(path, logText('{"id":1}'));
    expect(await openLogFile(path)).toMatchObject({
      left: { _tag: 'InvalidLogFile', message: expect.stringContaining('line 2') },
    });
  });

  it('should see what others appended after a refresh', async () => {
    const [one, other] = [await opened(), await opened()];
    orThrow(await one.append([boycott('a')]));
    expect(idsIn(other)).toEqual([]);
    orThrow(await other.refresh());
    expect(idsIn(other)).toEqual(['a']);
  });

  it('should yield lines to a follower as they come, without those that it knows', async () => {
    const file = await opened();
    orThrow(await file.append([boycott('a'), boycott('b')]));
    const stop = new AbortController();
    const seen: LogItem[] = [];
    for await (const item of file.follow({ after: 1, every: 5, signal: stop.signal })) {
      seen.push(item);
      if (seen.length === 2) orThrow(await file.append([boycott('c')]));
      if (seen.length === 3) stop.abort();
    }
    expect(seen.map((item) => (item._tag === 'Event' ? item.event.id : item._tag))).toEqual([
      'Header',
      'b',
      'c',
    ]);
  });
});

describe('an append that was cut short', () => {
  it('should leave out a last line that breaks off, say so, and keep it beside the log', async () => {
    const torn = eventLine({ id: 'b' }).slice(0, 40);
    await writeFile(path, logText(eventLine({ id: 'a' })) + torn);
    const file = await opened();
    expect(idsIn(file)).toEqual(['a']);
    expect(file.torn()).toEqual([torn]);
    orThrow(await file.append([boycott('c')], { expectedVersion: 1 }));
    expect(idsIn(await opened())).toEqual(['a', 'c']);
    expect(await readFile(`${path}.torn`, 'utf8')).toBe(`${torn}\n`);
  });

  it('should keep a last line that only lacks its newline', async () => {
    await writeFile(path, logText(eventLine({ id: 'a' })).trimEnd());
    const file = await opened();
    orThrow(await file.append([boycott('b')], { expectedVersion: 1 }));
    expect(idsIn(await opened())).toEqual(['a', 'b']);
  });

  it.each([0, 10, 150, 10_000])(
    'should finish a batch of which %i bytes were written, which nobody reads by halves',
    async (written) => {
      const file = await opened();
      orThrow(await file.append([boycott('a')]));
      const before = await readFile(path);
      const lines = `${[boycott('b'), boycott('c')].map((each) => JSON.stringify(each)).join('\n')}\n`;
      await writeFile(join(`${path}.lock`, 'batch'), `${before.length}\n${lines}`);
      await writeFile(path, before.toString() + lines.slice(0, written));
      expect(idsIn(await opened())).toEqual(['a']);
      orThrow(await file.append([boycott('d')]));
      expect(idsIn(await opened())).toEqual(['a', 'b', 'c', 'd']);
    },
  );
});

describe('the lock of a log file', () => {
  const claim = (fields: object): Promise<void> =>
    writeFile(
      join(`${path}.lock`, 'claim.90'),
      JSON.stringify({ pid: process.pid, host: 'another', hasKernelLock: false, ...fields }),
    );

  it('should make an append wait, then say who holds it', async () => {
    orThrow(await (await opened()).append([boycott('a')]));
    await claim({});
    const file = orThrow(await openLogFile(path, { wait: 20 }));
    expect(await file.append([boycott('b')])).toMatchObject({
      left: { _tag: 'LogFileBusy', message: expect.stringContaining('claim.90') },
    });
  });

  it('should be taken over from a process that has ended', async () => {
    const { hostname } = await import('node:os');
    orThrow(await (await opened()).append([boycott('a')]));
    // No process has so high an id.
    await claim({ host: hostname(), pid: 2 ** 30 });
    orThrow(await (await opened()).append([boycott('b')]));
    expect(idsIn(await opened())).toEqual(['a', 'b']);
  });
});
