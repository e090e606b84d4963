import { isLeft, isRight, parseLog } from 'bilateral';
import { type LogItem, parseLogStream, readLogStream } from 'bilateral/node';
import { describe, expect, it } from 'vitest';
import { eventLine, logText } from '../support/lines';

const itemsOf = async (chunks: Parameters<typeof parseLogStream>[0]): Promise<LogItem[]> => {
  const items: LogItem[] = [];
  for await (const item of parseLogStream(chunks)) items.push(item);
  return items;
};

const cut = (bytes: Uint8Array, size: number): Uint8Array[] => {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
};

const unknown = eventLine({ id: 'u', type: 'MoonLanded' });
const text = logText(
  eventLine({ id: 'a', by: { country: 'KOR', sector: 'CVL', name: '시민 단체 🇰🇷' } }),
  '{"id":"b"',
  '',
  unknown,
  eventLine({ id: 'a', occurred: '2019-07-19' }),
);

describe('reading a log in a stream', () => {
  it.each([1, 2, 3, 7, 100, 100_000])(
    'should give the same log as parseLog for chunks of %i bytes, which cut characters and lines',
    async (size) => {
      const read = await readLogStream(cut(new TextEncoder().encode(text), size));
      expect(read).toEqual(parseLog(text));
    },
  );

  it('should yield the header, then each line as an event, an unknown line or a problem', async () => {
    const items = await itemsOf([text]);
    expect(items.map((item) => ('line' in item ? `${item._tag} ${item.line}` : item._tag))).toEqual(
      ['Header', 'Event 2', 'Problem', 'Warning', 'UnknownLine 5', 'Event 6', 'Warning'],
    );
  });

  it('should take the body of a response', async () => {
    const { body } = new Response(logText(eventLine()));
    expect(body && isRight(await readLogStream(body))).toBe(true);
  });

  it('should say that a text is in another format, and read no further', async () => {
    const [first, ...more] = await itemsOf(['id,type\n', '1,2\n', '3,4\n']);
    expect(first).toMatchObject({ _tag: 'Problem', problem: { _tag: 'NotJson' } });
    expect(more).toEqual([]);
  });

  it('should name a missing header for an empty stream', async () => {
    const read = await readLogStream([]);
    expect(read).toEqual(parseLog(''));
    expect(isLeft(read)).toBe(true);
  });

  it('should make lines of an unknown type problems if strict', async () => {
    const log = logText(unknown);
    expect(await readLogStream([log], { strict: true })).toEqual(parseLog(log, { strict: true }));
  });
});
