import { randomUUID } from 'node:crypto';
import { appendFile, link, open, rm, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../error-code';
import { announceBatch, endBatch, pendingBatch } from './pending';
import { type FileReach, reachOf } from './reach';
import { syncFolder } from './sync';

/** Creates a log file of one line, durably. If the file exists, it does nothing. */
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
 * Prepares a log file for an append. The caller must hold the lock. An interrupted batch is
 * finished, and an incomplete line is moved to `PATH.torn`. Returns that line, or null.
 */
export const repair = async (path: string): Promise<string | null> => {
  const batch = await pendingBatch(path);
  if (batch !== undefined) {
    // A shorter file is not the file of this batch: somebody has replaced it.
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

/** Returns the path of the file for incomplete lines. */
const tornFile = (path: string): string => `${path}.torn`;

/** Appends lines to a log file, durably, and all of them or none. The caller must hold the lock. */
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
