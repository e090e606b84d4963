/**
 * Reads a table of tariff rates as measures, replays them, and holds every cell against the replay.
 *
 * `npm run tariffs -- FILE` takes any CSV file with the columns `time_of_tariff` (a date), `hs6` (an HS
 * code) and `tariff` (per cent): the rate on each code at each date. A cell that is no rate, a blank
 * one say, changes nothing and is reported.
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
import { readTariffTable } from 'bilateral/codebooks';
import { parse } from 'csv-parse/sync';

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const columns = { from: 'time_of_tariff', code: 'hs6', rate: 'tariff' };

const read = readTariffTable({
  measure: 'duties',
  by: { country: 'USA', sector: 'GOV', name: 'USTR' },
  against: 'CHN',
  sources: [{ publisher: 'the table given' }],
  columns: { rates: columns },
});

const replay = (events: readonly EventInput[]): EventLog => {
  const log = pipe(emptyLog({ parties: ['USA', 'CHN'], offset: '-05:00' }), append(events));
  return isRight(log) ? log.right : stop(log.left.message);
};

/** A cell of the table, read apart from the library so that it can be compared. */
type Cell = {
  readonly line: number;
  readonly date: string;
  readonly code: string;
  readonly rate: string;
};

const cellsOf = (text: string): readonly Cell[] => {
  const rows: readonly Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    trim: true,
  });
  return rows.map((row, index) => ({
    line: index + 2,
    date: row[columns.from] ?? '',
    code: row[columns.code] ?? '',
    rate: row[columns.rate] ?? '',
  }));
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
    return found === Number(rate)
      ? []
      : [`${date} ${code}: the table has ${rate}, the replay ${found}`];
  });
};

const [, , file] = process.argv;
const text = readFileSync(file ?? stop('Name a CSV file: npm run tariffs -- FILE'), 'utf8');
const { events, unread } = read({ rates: text });
if (events.length === 0) stop(unread.map(({ message }) => message).join('\n'));
const cells = cellsOf(text);
const lost = new Set(unread.map(({ line }) => line));
const filled = cells.filter(({ line }) => !lost.has(line));
const wrong = differing(replay(events), filled);
const distinct = (field: 'date' | 'code') => new Set(cells.map((cell) => cell[field])).size;

console.log(`${cells.length} cells: ${distinct('code')} codes at ${distinct('date')} dates`);
console.log(`${events.length} events: ${filled.length - wrong.length} cells come back from them`);
console.log(`${unread.length} cells are no rate`);
for (const { message } of unread.slice(0, 3)) console.log(message);
for (const line of wrong.slice(0, 20)) console.log(line);
if (wrong.length > 0) process.exit(1);

// What it prints for the small table of its test:
// with: test/fixtures/tariffs.csv
// => 9 cells: 3 codes at 3 dates
// => 6 events: 7 cells come back from them
// => 2 cells are no rate
// => rates, line 5: rate: expected a rate in per cent, such as 7.5, found a blank cell. Write the rate, 0 where an act says so, or take the row out.
// => rates, line 6: rate: expected a rate in per cent, such as 7.5, found a blank cell. Write the rate, 0 where an act says so, or take the row out.
