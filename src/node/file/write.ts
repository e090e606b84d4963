import { randomUUID } from 'node:crypto';
import { appendFile, type FileHandle, link, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../error-code';
import { announceBatch, batchIn, endBatch, pendingBatch } from './pending';
import { type FileReach, reachOf } from './reach';
import { syncFolder } from './sync';

/** An existing file stays as it is. */
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
 * Repairs a log file after an interrupted append. The caller must hold the lock. Finishes an
 * interrupted batch. Moves an incomplete line, or a batch that cannot be finished, to `PATH.torn`.
 * Returns what was moved.
 */
export const repair = async (path: string): Promise<readonly string[]> => [
  ...(await finishBatch(path)),
  ...(await cutTorn(path)),
];

const finishBatch = async (path: string): Promise<readonly string[]> => {
  const batch = await pendingBatch(path);
  if (batch === undefined) return [];
  const handle = await open(path, 'r+');
  try {
    const found = await batchIn(handle, batch);
    if (found === 'part') await writeTo(handle, batch.lines, batch.size);
    // `other`: somebody has edited or replaced the log, so the batch cannot be finished. Its append
    // was never confirmed, so its lines are moved to `PATH.torn`, like an incomplete line.
    if (found === 'other') await setAside(path, batch.lines);
    await endBatch(path);
    return found === 'other' ? [batch.lines.toString().trim()] : [];
  } finally {
    await handle.close();
  }
};

const cutTorn = async (path: string): Promise<readonly string[]> => {
  const reach = await reachOf(path);
  if (reach === undefined || reach.torn === null) return [];
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(size - reach.size);
    await handle.read(bytes, 0, bytes.length, reach.size);
    await setAside(path, Buffer.concat([bytes, Buffer.from('\n')]));
    await handle.truncate(reach.size);
    return [reach.torn];
  } finally {
    await handle.close();
  }
};

const setAside = (path: string, bytes: Buffer): Promise<void> =>
  appendFile(`${path}.torn`, bytes, { flush: true });

/**
 * Appends lines to a log file durably: all of them or none. The caller must hold the lock. If a
 * write fails, for example because the disk is full, the file is cut back to its former size.
 */
export const appendLines = async (
  path: string,
  { size, isOpen }: FileReach,
  lines: readonly string[],
): Promise<void> => {
  const bytes = Buffer.from(`${isOpen ? '\n' : ''}${lines.join('\n')}\n`);
  try {
    if (lines.length > 1) await announceBatch(path, { size, lines: bytes });
    await writeAt(path, bytes, size);
  } catch (error) {
    // An error of `undo` is ignored, because the caller needs the first error, and the next append
    // repairs the file.
    await undo(path, size).catch(() => {});
    throw error;
  }
  if (lines.length > 1) await endBatch(path);
};

const undo = async (path: string, size: number): Promise<void> => {
  // The file is opened only if it has grown, because opening it fails if this process is not allowed
  // to write it. In that case the file has not grown.
  if ((await stat(path)).size > size) {
    const handle = await open(path, 'r+');
    try {
      await handle.truncate(size);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }
  await endBatch(path);
};

const writeAt = async (path: string, bytes: Buffer, at: number, flags = 'r+'): Promise<void> => {
  const handle = await open(path, flags);
  try {
    await writeTo(handle, bytes, at);
  } finally {
    await handle.close();
  }
};

const writeTo = async (handle: FileHandle, bytes: Buffer, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  await handle.datasync();
};
