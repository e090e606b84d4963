import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../error-code';
import { lockFolder } from '../lock/claim';
import { syncFolder } from './sync';

/**
 * Several lines that are being appended together. They are written to a file of their own first, so that an
 * append that is cut short is finished by the next one: all of its lines are in the log, or none.
 */
export type Batch = {
  /** How many bytes the log had before. */
  readonly size: number;
  readonly lines: Buffer;
};

const pendingFile = (path: string): string => join(lockFolder(path), 'batch');

/** The batch that is being appended to a log, or that was cut short. */
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

/** Makes a batch known, durably. */
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

/** Forgets the batch, which is in the log. */
export const endBatch = (path: string): Promise<void> => rm(pendingFile(path), { force: true });
