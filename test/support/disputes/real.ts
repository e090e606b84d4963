import { readFileSync } from 'node:fs';
import type { EventLog } from 'bilateral';
import { type ReadDisputes, readDisputes } from 'bilateral/codebooks';

const fixture = (name: string): readonly string[] =>
  readFileSync(new URL(`../../fixtures/disputes/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** The tables of dated steps: what the WTO's page of each dispute says happened. */
const tables: readonly (readonly string[])[] = [
  'united-states-china-2002',
  'united-states-china-2010',
  'united-states-china-2016',
  'other-members',
].map(fixture);

/** The cells of a line whose last may be quoted, as the terms that hold a comma are. */
const cellsOf = (line: string): readonly string[] => {
  const quote = line.indexOf('"');
  return quote < 0
    ? line.split(',')
    : [...line.slice(0, quote - 1).split(','), line.slice(quote + 1, -1)];
};

const grouped = <A>(items: readonly A[], keyOf: (item: A) => string): Map<string, A[]> => {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const page = (dispute: string): string =>
  `https://www.wto.org/english/tratop_e/dispu_e/cases_e/${dispute.toLowerCase()}_e.htm`;

const readDispute = (header: string, lines: readonly string[]): RealDispute => {
  const [dispute = '', complainant = '', respondent = ''] = cellsOf(lines[0] ?? '');
  const read = readDisputes({
    parties: [complainant, respondent],
    sources: [{ publisher: 'WTO', url: page(dispute) }],
  })([header, ...lines].join('\n'));
  return { dispute, log: read.log, read, steps: lines.length };
};

/** A dispute as its table of steps was read. */
export type RealDispute = {
  readonly dispute: string;
  readonly log: EventLog;
  readonly read: ReadDisputes;
  /** How many rows its table has. */
  readonly steps: number;
};

const readTable = ([header = '', ...lines]: readonly string[]): readonly RealDispute[] => {
  const byDispute = grouped(lines, (line) => cellsOf(line)[0] ?? '');
  return [...byDispute.values()].map((its) => readDispute(header, its));
};

/** The disputes whose steps are in the fixtures, each as a log of its own. */
export const realDisputes: readonly RealDispute[] = tables.flatMap(readTable);

/** Disputes with odd courses. Their steps are from memory, and were not checked against the pages. */
export const rememberedDisputes: readonly RealDispute[] = readTable(fixture('remembered'));

/** What the WTO's pages say of a dispute on a day: one line each, none before it begins. */
export type StatusLine = { readonly term: string; readonly since: string };

/** The statuses of the pages, by dispute and day. */
export const realStatuses: readonly {
  readonly dispute: string;
  readonly on: string;
  readonly lines: readonly StatusLine[];
}[] = [
  ...grouped(
    ['statuses-2002', 'statuses-2010'].flatMap((name) => fixture(name).slice(1)).map(cellsOf),
    ([dispute, on]) => `${dispute} ${on}`,
  ),
].map(([key, rows]) => {
  const [dispute = '', on = ''] = key.split(' ');
  const lines = rows.map(([, , since = '', term = '']) => ({ term, since }));
  return { dispute, on, lines: lines.filter(({ term }) => term !== '') };
});

/** What happens by itself, without a step: a period that runs out, a panel whose authority lapses. */
export const realDue = fixture('due')
  .slice(1)
  .map(cellsOf)
  .map(([dispute = '', on = '', what = '']) => ({ dispute, on, what }));
