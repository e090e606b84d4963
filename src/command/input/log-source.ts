import { createHash } from 'node:crypto';
import type { EventLog, Relations, Timeline } from 'bilateral';
import type { Asked } from '../contract/command';
import { misused, unreadable } from '../contract/failure';
import { type caseNames, textGiven } from '../contract/options';
import { counted } from '../text/words';
import { chunksOf } from './files';

export type OpenLog = {
  /** The name that the user gave. */
  readonly name: string;
  readonly log: EventLog;
  /** The SHA-256 of the log's text, as `sha256sum` prints it. */
  readonly digest: string;
  /** The operands after LOG. */
  readonly rest: readonly string[];
};

export type OpenTimeline = OpenLog & { readonly timeline: Timeline<Relations, EventLog> };

type CaseName = (typeof caseNames)[number];

const cases: { readonly [Name in CaseName]: () => Promise<EventLog> } = {
  'japan-korea': async () => (await import('bilateral/japan-korea')).japanKoreaLog,
  'us-china-chips': async () => (await import('bilateral/us-china-chips')).usChinaChipsLog,
  aircraft: async () => (await import('bilateral/aircraft')).aircraftLog,
  'customs-unions': async () => (await import('bilateral/customs-unions')).customsUnionsLog,
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const caseLog = async (name: string): Promise<Omit<OpenLog, 'rest'>> => {
  // The cast is safe: the parser of the command line has checked this name.
  const log = await cases[name as CaseName]();
  const { formatLog } = await import('bilateral');
  return { name, log, digest: sha256(formatLog(log)) };
};

export const openLog = async (asked: Asked): Promise<OpenLog> => {
  const chosen = textGiven(asked.given, 'case');
  if (chosen !== undefined) return { ...(await caseLog(chosen)), rest: asked.operands };
  const [name, ...rest] = asked.operands;
  if (name === undefined)
    throw misused('Name a log, "-" for standard input, or --case japan-korea to try it.');
  return { ...(await logAt(asked, name)), rest };
};

export const openTimeline = async (asked: Asked): Promise<OpenTimeline> => {
  const open = await openLog(asked);
  const { relations, timeline } = await import('bilateral');
  return { ...open, timeline: timeline(relations)(open.log) };
};

export const logAt = (asked: Asked, name: string): Promise<Omit<OpenLog, 'rest'>> =>
  logFrom(asked, name, chunksOf(asked, name));

export const logFrom = async (
  { note }: Asked,
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Omit<OpenLog, 'rest'>> => {
  const { isLeft } = await import('bilateral');
  const { readLogStream } = await import('bilateral/node');
  const hash = createHash('sha256');
  const read = await readLogStream(hashed(chunks, hash));
  if (isLeft(read)) {
    const { problems } = read.left;
    const first = problems.slice(0, 3).map(({ message }) => `  ${message}`);
    throw unreadable(
      `${name} is no valid log: it has ${counted(problems.length, 'problem')}.\n${first.join('\n')}\nSee all with: bilateral check ${name}`,
    );
  }
  const { warnings } = read.right;
  if (warnings.length > 0)
    note(`${name}: ${counted(warnings.length, 'warning')}; see with: bilateral check ${name}`);
  return { name, log: read.right, digest: hash.digest('hex') };
};

async function* hashed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
