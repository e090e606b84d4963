import { createReadStream, readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Asked } from '../contract/command';
import { type Failure, unreadable } from '../contract/failure';
import type { Io } from '../contract/io';

const advice: { readonly [code: string]: string } = {
  ENOENT: 'There is no such file. Check the path.',
  EISDIR: 'It is a folder. Name a file in it.',
  EACCES: 'You may not read or write it. Check its permissions.',
};

export const fileFailure = (name: string, error: unknown): Failure => {
  if (name === '') return unreadable('The name of a file is empty. Name a file.');
  const { code, message } = error as NodeJS.ErrnoException;
  return unreadable(`${name}: ${advice[code ?? ''] ?? message}`);
};

export const pathOf = (io: Pick<Io, 'folder'>, name: string): string => resolve(io.folder, name);

export const textOf = async (io: Io, name: string): Promise<string> => {
  if (name === '-') return Buffer.concat(await piecesOf(io)).toString('utf8');
  try {
    return await readFile(pathOf(io, name), 'utf8');
  } catch (error) {
    throw fileFailure(name, error);
  }
};

const piecesOf = async ({ stdin }: Io): Promise<readonly Buffer[]> => {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return pieces;
};

/** Reads a file or standard input piece by piece, and shows how much has been read. */
export async function* chunksOf(
  { io, progress }: Asked,
  name: string,
): AsyncGenerator<Uint8Array, void> {
  const size = name === '-' ? undefined : await sizeOf(io, name);
  let read = 0;
  try {
    for await (const chunk of name === '-' ? io.stdin : createReadStream(pathOf(io, name))) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      read += bytes.length;
      const megabytes = (read / 1e6).toFixed(0);
      progress(
        size === undefined
          ? `reading ${name}: ${megabytes} MB`
          : `reading ${name}: ${Math.floor((100 * read) / size)} % of ${(size / 1e6).toFixed(0)} MB`,
      );
      yield bytes;
    }
  } catch (error) {
    throw fileFailure(name, error);
  }
}

const sizeOf = async (io: Io, name: string): Promise<number> => {
  try {
    return (await stat(pathOf(io, name))).size;
  } catch (error) {
    throw fileFailure(name, error);
  }
};

export const writeTo = async (
  io: Pick<Io, 'folder'>,
  name: string,
  pieces: Iterable<string>,
): Promise<void> => {
  try {
    await writeFile(pathOf(io, name), pieces);
  } catch (error) {
    throw fileFailure(name, error);
  }
};

export const shippedText = (path: string): string => readFileSync(path, 'utf8');
