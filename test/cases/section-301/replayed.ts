import {
  append,
  asKnownAt,
  asOf,
  emptyLog,
  isRight,
  isSome,
  pipe,
  relations,
  tariffOn,
  timeline,
} from 'bilateral';
import { readTariffTable, type UnreadRow } from 'bilateral/codebooks';
import type { Section301 } from './files';

const tableOf = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [columns, ...rows].map((row) => row.join(',')).join('\n');

export const measureOf = (heading: string): string => `section-301-${heading}`;

const read = readTariffTable({
  measure: 'section-301',
  by: { country: 'USA', sector: 'GOV', name: 'USTR' },
  against: 'CHN',
  sources: [{ publisher: 'Federal Register' }],
});

/** What the library says of one code on one day. */
export type Answer = {
  /** The duty of each heading that is owed. */
  readonly owed: ReadonlyMap<string, number | undefined>;
  readonly additional: number | null;
  /** The headings whose duty is excluded. */
  readonly excluded: readonly string[];
  /** For each heading, the parts for which it says otherwise. */
  readonly exceptions: readonly string[];
};

/** Reads the facts as tables, appends them to a log, and answers from the replay. */
export const replayed = ({ rates, lists, exclusions }: Section301) => {
  const { events, unread } = read({
    rates: tableOf(
      ['heading', 'decided', 'from', 'rate'],
      rates.map((each) => [each.heading, each.decided, each.from, each.percent]),
    ),
    lists: tableOf(
      ['code', 'heading'],
      lists.map((each) => [each.code, each.heading]),
    ),
    exclusions: tableOf(
      ['code', 'part', 'heading', 'decided', 'from', 'until'],
      exclusions.map(({ code, part = '', heading, decided, from, until }) => [
        code,
        part,
        heading,
        decided,
        from,
        until,
      ]),
    ),
  });
  const log = pipe(emptyLog({ parties: ['USA', 'CHN'], offset: '-05:00' }), append(events));
  if (!isRight(log)) throw new Error(log.left.message);
  const whole = timeline(relations)(log.right);
  // The days come from the facts, where they are written as dates.
  const point = (day: string) => day as `${number}-${number}-${number}`;
  const answer = (code: string, day: string, knownAt?: string): Answer | null => {
    const known = knownAt === undefined ? whole : asKnownAt(point(knownAt))(whole);
    const product = { scheme: 'HS', code };
    const found = pipe(known, asOf(point(day)), tariffOn({ from: 'CHN', to: 'USA', product }));
    const side = isSome(found) ? found.value.import : null;
    if (side === null) return null;
    return {
      owed: new Map(side.duties.map(({ measure, duty }) => [measure, duty.percent])),
      additional: side.additional,
      excluded: side.inactive
        .filter(({ because }) => because === 'excluded')
        .map(({ measure }) => measure)
        .sort(),
      exceptions: side.exceptions.map((each) => `${each.measure} ${each.product}`).sort(),
    };
  };
  return { events, unread, answer };
};

/** Rows that the reader left out, but for those of headings without a rate and of codes on no list. */
export const wronglyUnread = (
  unread: readonly UnreadRow[],
  { rates, lists, exclusions }: Section301,
): readonly UnreadRow[] => {
  const rated = new Set(rates.map(({ heading }) => heading));
  const isListed = (at: number): boolean => {
    const { code = '', heading } = exclusions[at] ?? {};
    return lists.some((each) => each.heading === heading && code.startsWith(each.code));
  };
  return unread.filter(({ table, line }) => {
    if (table === 'lists') return rated.has(lists[line - 2]?.heading ?? '');
    return table !== 'exclusions' || isListed(line - 2);
  });
};
