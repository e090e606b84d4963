import { type FileHandle, open } from 'node:fs/promises';
import { parsedJson } from '../../json';
import { codeOf } from '../error-code';
import { batchIn, pendingBatch } from './pending';

export type FileReach = {
  /** The number of bytes up to the end of the last whole line. */
  readonly size: number;
  /** Whether the last line is whole but lacks a newline, which happens if it was written by hand. */
  readonly isOpen: boolean;
  /** The last line, if it is incomplete because an append was interrupted; otherwise null. */
  readonly torn: string | null;
  /** When the file was last written, in milliseconds. */
  readonly written: number;
  /** The number of the file in its file system. Another file under the same path has another number. */
  readonly inode: number;
};

/**
 * Finds how much of a log file can be read. The lines of an append that is not finished are left
 * out. Returns undefined if there is no file.
 */
export const reachOf = async (path: string): Promise<FileReach | undefined> => {
  const handle = await openToRead(path);
  if (handle === undefined) return undefined;
  try {
    for (;;) {
      const batch = await pendingBatch(path);
      const { size, mtimeMs, ino } = await handle.stat();
      const isPart = batch !== undefined && (await batchIn(handle, batch)) === 'part';
      const end = isPart ? batch.size : size;
      const reach = { ...(await lastLineOf(handle, end)), written: mtimeMs, inode: ino };
      if (isPart) return reach;
      // If a new batch began after `pendingBatch` was called, the bytes up to `end` may hold a part
      // of the lines of that batch. Then the loop reads the file again.
      const isSettled =
        (await pendingBatch(path))?.size === batch?.size && (await handle.stat()).size === size;
      if (isSettled) return reach;
    }
  } finally {
    await handle.close();
  }
};

const openToRead = async (path: string): Promise<FileHandle | undefined> => {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const newline = 10;
const blockSize = 65_536;

const lastLineOf = async (
  handle: FileHandle,
  end: number,
): Promise<Omit<FileReach, 'written' | 'inode'>> => {
  const blocks: Buffer[] = [];
  for (let at = end; at > 0; ) {
    const from = Math.max(0, at - blockSize);
    const block = Buffer.alloc(at - from);
    await handle.read(block, 0, block.length, from);
    const newlineAt = block.lastIndexOf(newline);
    blocks.unshift(block.subarray(newlineAt + 1));
    if (newlineAt !== -1) break;
    at = from;
  }
  const rest = Buffer.concat(blocks);
  const line = rest.toString('utf8');
  if (line === '') return { size: end, isOpen: false, torn: null };
  return parsedJson(line) !== undefined
    ? { size: end, isOpen: true, torn: null }
    : { size: end - rest.length, isOpen: false, torn: line };
};
