import { randomUUID } from 'node:crypto';
import { appendFile, link, open, rm, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../error-code';
import { announceBatch, endBatch, pendingBatch } from './pending';
import { type FileReach, reachOf } from './reach';
import { syncFolder } from './sync';

/** Creates a log file of one line, durably. It does nothing where there is a file already. */
export const createFile = async (path: string, header: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}.draft`;
  await writeAt(draft, Buffer.from(header), 0, 'w');
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
};

/**
 * Makes a log file ready for an append, by whoever holds its lock: a batch that was cut short is finished, and
 * what is left of a single line goes to `PATH.torn`. Gives what was torn.
 */
export const repair = async (path: string): Promise<string | null> => {
  const batch = await pendingBatch(path);
  if (batch !== undefined) {
    // A shorter file is not the one that the batch was for: somebody has replaced it.
    if ((await stat(path)).size >= batch.size) {
      await writeAt(path, batch.lines, batch.size);
      await truncate(path, batch.size + batch.lines.length);
    }
    await endBatch(path);
  }
  const reach = await reachOf(path);
  if (reach === undefined || reach.torn === null) return null;
  await appendFile(tornFile(path), `${reach.torn}\n`, { flush: true });
  await truncate(path, reach.size);
  return reach.torn;
};

/** Where the remains of lines are kept whose append was cut short. */
const tornFile = (path: string): string => `${path}.torn`;

/** Appends lines to a log file, durably and all of them or none, by whoever holds its lock. */
export const appendLines = async (
  path: string,
  { size, isOpen }: FileReach,
  lines: readonly string[],
): Promise<void> => {
  const bytes = Buffer.from(`${isOpen ? '\n' : ''}${lines.join('\n')}\n`);
  if (lines.length === 1) return writeAt(path, bytes, size);
  await announceBatch(path, { size, lines: bytes });
  await writeAt(path, bytes, size);
  await endBatch(path);
};

const writeAt = async (path: string, bytes: Buffer, at: number, flags = 'r+'): Promise<void> => {
  const handle = await open(path, flags);
  try {
    for (let done = 0; done < bytes.length; )
      done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
    await handle.datasync();
  } finally {
    await handle.close();
  }
};
