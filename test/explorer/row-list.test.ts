import { asKnownAt, asOf, orThrow, parseCalendarDate, pipe, snapshot, versions } from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { rowListOf } from '../../src/explorer/app/row-list';
import { rowCollector } from '../../src/explorer/data/row-table';

describe('the rows of the explorer', () => {
  const collector = rowCollector();
  for (const version of versions(japanKorea)) collector.add(version);
  const list = rowListOf(collector.table());
  const points = [
    ['1800-01-01', null],
    ['2019-08-28', null],
    ['2019-08-28', '2019-08-01'],
    ['2023-03-22', '2023-03-22'],
    ['2023-03-23', '1990-01-01'],
    ['2100-01-01', '2100-01-01'],
  ] as const;

  it.each(points)('should be those of the state as of %s, as known at %s', (day, known) => {
    const seen = known === null ? japanKorea : pipe(japanKorea, asKnownAt(known));
    const expected = Object.entries(snapshot(pipe(seen, asOf(day)))).flatMap(([table, rows]) =>
      Object.keys(rows).map((id) => `${table} ${id}`),
    );
    const found = list.at(
      orThrow(parseCalendarDate(day)),
      known === null ? null : orThrow(parseCalendarDate(known)),
    );
    expect(found.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(expected.sort());
  });
});
