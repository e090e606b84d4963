import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../error-code';
import { lockFolder } from '../lock/claim';
import { syncFolder } from './sync';

/**
 * Lines that one append adds. They are first written to a file of their own. If the append is
 * interrupted, the next append finishes it. So all of the lines are in the log, or none.
 */
export type Batch = {
  /** The number of bytes in the log before the batch. */
  readonly size: number;
  readonly lines: Buffer;
};

const pendingFile = (path: string): string => join(lockFolder(path), 'batch');

/** Returns the batch that is being appended, or whose append was interrupted. */
export const pendingBatch = async (path: string): Promise<Batch | undefined> => {
  try {
    const bytes = await readFile(pendingFile(path));
    const end = bytes.indexOf('\n');
    return { size: Number(bytes.toString('utf8', 0, end)), lines: bytes.subarray(end + 1) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Says how much of a batch is in the log: `whole`, or `part` if some lines or all of them are missing. `other`
 * means that somebody has edited or replaced the log since, so the rest of the batch can no longer be appended.
 */
export const batchIn = async (
  log: FileHandle,
  { size, lines }: Batch,
): Promise<'part' | 'whole' | 'other'> => {
  const from = Math.max(0, size - 1);
  const found = Buffer.alloc(size - from + lines.length);
  const { bytesRead } = await log.read(found, 0, found.length, from);
  const tail = found.subarray(size - from, bytesRead);
  const isOpen = lines[0] === newline;
  if (bytesRead < size - from || (size > 0 && (found[0] === newline) === isOpen)) return 'other';
  if (tail.equals(lines)) return 'whole';
  // After a loss of power, bytes that never reached the disk may read as zeros.
  const isOurs = tail.every((byte, at) => byte === lines[at] || byte === 0);
  return isOurs && (await log.stat()).size <= size + lines.length ? 'part' : 'other';
};

const newline = 10;

export const announceBatch = async (path: string, { size, lines }: Batch): Promise<void> => {
  const file = pendingFile(path);
  const draft = `${file}.draft`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(Buffer.concat([Buffer.from(`${size}\n`), lines]));
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(lockFolder(path));
};

/** Removes the file of the batch, once all lines of the batch are in the log, or once it is sure that none will be. */
export const endBatch = (path: string): Promise<void> => rm(pendingFile(path), { force: true });
