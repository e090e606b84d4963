import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../error-code';
import { lockFolder } from '../lock/claim';
import { syncFolder } from './sync';

/**
 * Several lines that are appended together. They are first written to a file of their own. If the
 * append is interrupted, the next one finishes it. So all of its lines are in the log, or none.
 */
export type Batch = {
  /** The number of bytes in the log before the batch. */
  readonly size: number;
  readonly lines: Buffer;
};

const pendingFile = (path: string): string => join(lockFolder(path), 'batch');

/**
 * Returns the batch that is being appended to a log or was interrupted. Undefined if there is none.
 */
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

/** Writes a batch to its own file, durably. */
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

/** Deletes the file of a batch whose lines are in the log. */
export const endBatch = (path: string): Promise<void> => rm(pendingFile(path), { force: true });
