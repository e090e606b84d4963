/**
 * Turns a table of tariff rates into measures, replays them, and holds every cell against the replay.
 *
 * `npm run tariffs -- FILE` takes any CSV file with the columns `time_of_tariff` (a date), `hs6` (an HS
 * code) and `tariff` (per cent): the rate on each code at each date. A blank rate is one that the table
 * does not know; it changes nothing and is reported.
 */
import { readFileSync } from 'node:fs';
import {
  append,
  asOf,
  type EventInput,
  type EventLog,
  emptyLog,
  isLeft,
  isRight,
  isSome,
  parseCalendarDate,
  pipe,
  relations,
  tariffOn,
  timeline,
} from 'bilateral';
import { parse } from 'csv-parse/sync';

type Cell = { readonly date: string; readonly code: string; readonly rate: number | undefined };

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const columns = ['time_of_tariff', 'hs6', 'tariff'] as const;

const readTable = (text: string): readonly Cell[] => {
  const [names = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true, trim: true });
  const places = columns.map((name) => names.indexOf(name));
  const missing = columns.filter((_, at) => places[at] === -1);
  if (missing.length > 0) stop(`line 1: expected columns ${columns}, found no ${missing}.`);
  return rows.map((row) => {
    const [date = '', code = '', rate = ''] = places.map((place) => row[place]);
    return { date, code, rate: rate === '' ? undefined : Number(rate) };
  });
};

/** One event for each date and rate, with the codes that have that rate from that date on. */
const eventsOf = (cells: readonly Cell[]): readonly EventInput[] => {
  const rates = new Map<string, number>();
  const groups = new Map<string, { date: string; rate: number; isNew: boolean; codes: string[] }>();
  for (const { date, code, rate } of [...cells].sort((a, b) => a.date.localeCompare(b.date))) {
    const before = rates.get(code);
    if (rate === undefined || rate === before) continue;
    rates.set(code, rate);
    const isNew = before === undefined;
    const key = `${date}-${isNew ? 'announced' : 'amended'}-${rate}`;
    const group = groups.get(key) ?? { date, rate, isNew, codes: [] };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups].map(([id, { date, rate, isNew, codes }]): EventInput => {
    const products = codes.map((code) => ({ scheme: 'HS', code }));
    const shared = {
      id,
      schemaVersion: 2,
      occurred: date,
      recordedAt: date,
      by: { country: 'USA', sector: 'GOV', name: 'USTR' },
      sources: [{ publisher: 'the table given' }],
    } as const;
    const data = { measure: 'duties', products, duty: { percent: rate } };
    return isNew
      ? {
          ...shared,
          type: 'MeasureAnnounced',
          data: { ...data, instrument: 'import-tariff', flow: 'import', against: 'CHN' },
        }
      : { ...shared, type: 'MeasureAmended', data };
  });
};

const replay = (events: readonly EventInput[]): EventLog => {
  const log = pipe(emptyLog({ parties: ['USA', 'CHN'], offset: '-05:00' }), append(events));
  return isRight(log) ? log.right : stop(log.left.message);
};

/** The cells whose rate the replay does not give back. */
const differing = (log: EventLog, cells: readonly Cell[]): readonly string[] => {
  const replayed = timeline(relations)(log);
  return cells.flatMap(({ date, code, rate }) => {
    const day = parseCalendarDate(date);
    if (isLeft(day)) return [`${date}: ${day.left.message}`];
    const product = { scheme: 'HS', code };
    const tariff = pipe(replayed, asOf(day.right), tariffOn({ from: 'CHN', to: 'USA', product }));
    const found = isSome(tariff) ? tariff.value.import?.additional : undefined;
    return found === rate ? [] : [`${date} ${code}: the table has ${rate}, the replay ${found}`];
  });
};

const [, , file] = process.argv;
const cells = readTable(
  readFileSync(file ?? stop('Name a CSV file: npm run tariffs -- FILE'), 'utf8'),
);
const blank = cells.filter(({ rate }) => rate === undefined);
const filled = cells.filter(({ rate }) => rate !== undefined);
const events = eventsOf(cells);
const wrong = differing(replay(events), filled);
const distinct = (field: 'date' | 'code') => new Set(cells.map((cell) => cell[field])).size;

console.log(`${cells.length} cells: ${distinct('code')} codes at ${distinct('date')} dates`);
console.log(`${events.length} events: ${filled.length - wrong.length} cells come back from them`);
console.log(
  `${blank.length} blank cells${blank.length > 0 ? `, of ${new Set(blank.map(({ code }) => code)).size} codes` : ''}`,
);
for (const line of wrong.slice(0, 20)) console.log(line);
if (wrong.length > 0) process.exit(1);

// What it prints for the small table of its test:
// with: test/fixtures/tariffs.csv
// => 9 cells: 3 codes at 3 dates
// => 6 events: 7 cells come back from them
// => 2 blank cells, of 1 codes
