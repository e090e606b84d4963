import type { EventInput, EventLog } from 'bilateral';
import type { Asked, Given } from '../contract/command';
import { misused, unreadable } from '../contract/failure';
import { textGiven, textsGiven } from '../contract/options';
import { textOf } from '../input/files';

export type Converted = { readonly log: EventLog; readonly unread: readonly string[] };

type Header = { readonly parties: readonly [string, string]; readonly offset: string };

const headerFrom = (given: Given, usualOffset: string): Header => {
  const parties = textGiven(given, 'parties')?.split(',') ?? [];
  const [first, second] = parties;
  if (first === undefined || second === undefined || parties.length !== 2)
    throw misused('--parties: expected two countries such as JPN,KOR.');
  return { parties: [first, second], offset: textGiven(given, 'offset') ?? usualOffset };
};

/**
 * Runs `make`. Reports a `RangeError` as a misuse of the command, because the user typed the parties and the offset.
 */
const typed = <A>(make: () => A): A => {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw misused(error.message);
    throw error;
  }
};

const sourcesFrom = (given: Given) =>
  textsGiven(given, 'source').map((text) =>
    /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
      ? { publisher: new URL(text).host, url: text }
      : { publisher: text },
  );

const appended = async (header: Header, events: readonly EventInput[]): Promise<EventLog> => {
  const { append, emptyLog, isLeft } = await import('bilateral');
  const empty = typed(() => emptyLog(header as Parameters<typeof emptyLog>[0]));
  const log = append(events)(empty);
  if (isLeft(log)) throw unreadable(log.left.message);
  return log.right;
};

type Reader = (asked: Asked, name: string) => Promise<Converted>;

const disputes: Reader = async ({ io, given }, name) => {
  const { readDisputes } = await import('bilateral/codebooks');
  const header = headerFrom(given, '+01:00');
  const text = await textOf(io, name);
  const { log, unread, ignored } = typed(() =>
    readDisputes({
      ...(header as Parameters<typeof readDisputes>[0]),
      sources: sourcesFrom(given),
    })(text),
  );
  return {
    log,
    unread: [
      ...unread.map(({ message }) => message),
      ...ignored.map((column) => `column "${column}" is not known, and was left out.`),
    ],
  };
};

const eventData =
  (readerName: 'readGdelt' | 'readIcews' | 'readPolecat'): Reader =>
  async ({ io, given }, name) => {
    const codebooks = await import('bilateral/codebooks');
    const header = headerFrom(given, '+00:00');
    const text = await textOf(io, name);
    const read = codebooks[readerName];
    const { events, unplaced } = typed(() => read(header as Parameters<typeof read>[0])(text));
    return {
      log: await appended(header, events),
      unread: unplaced.map(({ row, reason }) => `line ${row}: ${reason}`),
    };
  };

const needed = (given: Given, option: string, example: string): string => {
  const text = textGiven(given, option);
  if (text === undefined) throw misused(`--${option}: expected a text such as ${example}.`);
  return text;
};

const tariffs: Reader = async ({ io, given }, name) => {
  const { readTariffTable } = await import('bilateral/codebooks');
  const [country = '', sector = 'GOV', actor] = needed(given, 'by', 'USA,GOV,USTR').split(',');
  const against = needed(given, 'against', 'CHN').split(',');
  const header = headerFrom(given, '+00:00');
  const columns = Object.fromEntries(
    textsGiven(given, 'column').map((pair) => {
      const [ours, theirs] = pair.split('=');
      if (ours === undefined || theirs === undefined)
        throw misused(`--column: expected a pair such as rate=tariff, found "${pair}".`);
      return [ours, theirs];
    }),
  );
  const options = {
    measure: needed(given, 'measure', 'section-301'),
    by: { country, sector, ...(actor === undefined ? {} : { name: actor }) },
    against: against.length === 1 ? against[0] : against,
    sources: sourcesFrom(given),
    columns: { rates: columns },
  };
  const optional = async (option: string) => {
    const file = textGiven(given, option);
    return file === undefined ? {} : { [option]: await textOf(io, file) };
  };
  const tables = {
    rates: await textOf(io, name),
    ...(await optional('lists')),
    ...(await optional('exclusions')),
  };
  const { events, unread, ignored } = typed(() =>
    // The cast is safe: `append` later checks the actor and the countries that the user typed.
    readTariffTable(options as Parameters<typeof readTariffTable>[0])(tables),
  );
  return {
    log: await appended(header, events),
    unread: [
      ...unread.map(({ message }) => message),
      ...ignored.map(
        ({ table, column }) => `${table}: column "${column}" is not known, and was left out.`,
      ),
    ],
  };
};

export const readers = {
  disputes,
  tariffs,
  gdelt: eventData('readGdelt'),
  icews: eventData('readIcews'),
  polecat: eventData('readPolecat'),
} as const;

export const noteUnread = ({ note }: Asked, name: string, unread: readonly string[]): void => {
  for (const each of unread.slice(0, 20)) note(`${name}: ${each}`);
  if (unread.length > 20) note(`${name}: and ${unread.length - 20} more`);
};
