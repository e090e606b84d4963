import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Asked } from '../contract/command';
import { chunksOf, pathOf } from '../input/files';

/** A log that can be read more than once. */
export type Source = {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly lines: () => AsyncIterable<string>;
};

/**
 * Opens a log so that it can be read twice. Standard input can be read only once, so it is copied
 * to a temporary file. A copy in memory could be too large.
 */
export const withSource = async <A>(
  asked: Asked,
  name: string,
  use: (source: Source) => Promise<A>,
): Promise<A> => {
  if (name !== '-')
    return use({
      chunks: () => chunksOf(asked, name),
      lines: () => linesIn(createReadStream(pathOf(asked.io, name))),
    });
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  try {
    const path = join(folder, 'log.ndjson');
    await pipeline(Readable.from(chunksOf(asked, name)), createWriteStream(path));
    return await use({
      chunks: () => createReadStream(path),
      lines: () => linesIn(createReadStream(path)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
