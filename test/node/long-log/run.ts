/**
 * Writes a log of some gigabytes and reads it as a stream, to show that memory stays bounded:
 * `npm run long-log`, or `npm run long-log -- 0.1` for 0.1 GB.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseLogStream } from '../../../src/node/stream/parse-log-stream';
import { eventLine, headerText } from '../../support/lines';

const bytes = Number(process.argv[2] ?? 2) * 1e9;

/** Blocks of a thousand lines, until the log is long enough. */
function* textOf(length: number): Iterable<string> {
  yield `${headerText}\n`;
  for (let written = 0, block = 0; written < length; block += 1) {
    const lines = Array.from({ length: 1_000 }, (_, at) =>
      eventLine({
        id: `boycott-${block}-${at}`,
        data: { boycott: `b${block}-${at}`, against: 'JPN' },
      }),
    );
    const text = `${lines.join('\n')}\n`;
    written += text.length;
    yield text;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
try {
  const path = join(folder, 'log.ndjson');
  await pipeline(Readable.from(textOf(bytes)), createWriteStream(path));
  const { size } = await stat(path);
  const start = performance.now();
  let [events, problems, highest] = [0, 0, 0];
  for await (const { _tag } of parseLogStream(createReadStream(path))) {
    if (_tag === 'Event') events += 1;
    if (_tag === 'Problem') problems += 1;
    if (events % 100_000 === 0) highest = Math.max(highest, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `${(size / 1e9).toFixed(2)} GB, ${events} events, ${problems} problems: ${seconds.toFixed(0)} s, ` +
      `${(size / 1e6 / seconds).toFixed(0)} MB/s, at most ${(highest / 1e6).toFixed(0)} MB of memory`,
  );
} finally {
  await rm(folder, { recursive: true });
}
