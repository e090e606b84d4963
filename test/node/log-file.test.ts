import { appendFile, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
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

describe('a follower', () => {
  it.each([
    ['shortened', async () => writeFile(path, logText())],
    [
      'replaced by a longer one',
      async () => {
        await writeFile(`${path}.new`, logText(...['x', 'y', 'z'].map((id) => eventLine({ id }))));
        await rename(`${path}.new`, path);
      },
    ],
  ])('should reject where the file was %s', async (_, change) => {
    const file = await opened();
    orThrow(await file.append([boycott('a')]));
    const following = async (): Promise<void> => {
      for await (const item of file.follow({ every: 5, signal: AbortSignal.timeout(20_000) }))
        if (item._tag === 'Event') await change();
    };
    await expect(following()).rejects.toThrow('not the file that it was');
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
      // A batch that is there whole can be read.
      expect(idsIn(await opened())).toEqual(written < lines.length ? ['a'] : ['a', 'b', 'c']);
      orThrow(await file.append([boycott('d')]));
      expect(idsIn(await opened())).toEqual(['a', 'b', 'c', 'd']);
    },
  );

  const batch = async (lines: string): Promise<void> => {
    const { length } = await readFile(path);
    await writeFile(join(`${path}.lock`, 'batch'), `${length}\n${lines}`);
  };

  it('should keep what was appended after a batch that was forgotten in vain before the power was lost', async () => {
    const file = await opened();
    orThrow(await file.append([boycott('a')]));
    const lines = `${[boycott('b'), boycott('c')].map((each) => JSON.stringify(each)).join('\n')}\n`;
    await batch(lines);
    await appendFile(path, `${lines}${eventLine({ id: 'd' })}\n`);
    expect(idsIn(await opened())).toEqual(['a', 'b', 'c', 'd']);
    orThrow(await (await opened()).append([boycott('e')]));
    expect(idsIn(await opened())).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['longer', (text: string) => text.replace('"a"', '"a-longer-id"')],
    ['shorter', (text: string) => text.split('\n').slice(0, 1).concat('').join('\n')],
  ])(
    'should set a batch aside where somebody made the file %s in the meantime',
    async (_, edit) => {
      const file = await opened();
      orThrow(await file.append([boycott('a')]));
      const lines = `${[boycott('b'), boycott('c')].map((each) => JSON.stringify(each)).join('\n')}\n`;
      await batch(lines);
      const edited = edit(await readFile(path, 'utf8'));
      await writeFile(path, edited);
      const after = await opened();
      orThrow(await after.append([boycott('d')]));
      expect((await readFile(path, 'utf8')).startsWith(edited)).toBe(true);
      expect(idsIn(await opened()).at(-1)).toBe('d');
      expect(await readFile(`${path}.torn`, 'utf8')).toBe(lines);
      expect(after.torn()).toEqual([lines.trimEnd()]);
    },
  );

  it('should set a torn line aside byte by byte', async () => {
    const torn = Buffer.from('{"id":"b","note":"시민').subarray(0, -1);
    await writeFile(path, Buffer.concat([Buffer.from(logText(eventLine({ id: 'a' }))), torn]));
    orThrow(await (await opened()).append([boycott('c')]));
    expect(await readFile(`${path}.torn`)).toEqual(Buffer.concat([torn, Buffer.from('\n')]));
  });
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

  it('should be the same for whoever opens the file by a symbolic link', async () => {
    orThrow(await (await opened()).append([boycott('a')]));
    await claim({});
    const link = join(folder, 'link.ndjson');
    await symlink(path, link);
    const file = orThrow(await openLogFile(link, { wait: 20 }));
    expect(await file.append([boycott('b')])).toMatchObject({ left: { _tag: 'LogFileBusy' } });
  });

  it('should be free where the host lost its power before the claim was on the disk', async () => {
    orThrow(await (await opened()).append([boycott('a')]));
    await writeFile(join(`${path}.lock`, 'claim.90'), '');
    orThrow(await (await opened()).append([boycott('b')]));
    expect(idsIn(await opened())).toEqual(['a', 'b']);
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
