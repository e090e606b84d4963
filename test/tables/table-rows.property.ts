import {
  agreement,
  asKnownAt,
  asOf,
  dispute,
  isSome,
  measuresInForce,
  type PointLiteral,
  pipe,
  type Relations,
  type Rows,
  relations,
  timeline,
} from 'bilateral';
import { type TableRow, tableRows } from 'bilateral/tables';
import { arbitraryDay, arbitraryHostileLog, arbitraryLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../src/questions/measures/standing/reader';
import { rowStandings } from '../../src/questions/measures/standing/rows/row-standing';
import { holds } from '../support/holds';

/** The rows that hold on a day as known on another, by the comparison that SQL makes. */
const rowsAt = (rows: readonly TableRow[], day: string, known: string): readonly TableRow[] =>
  rows.filter(
    (each) =>
      (each.valid_from === null || each.valid_from <= day) &&
      (each.valid_to === null || day < each.valid_to) &&
      (each.known_from === null || each.known_from <= known) &&
      (each.known_to === null || known < each.known_to),
  );

/** What the library says of every row of the state, in the words of the table. */
const saidBy = (state: Relations) => {
  const said = new Map<string, unknown>();
  for (const [table, rows] of Object.entries<Rows<unknown>>(state))
    for (const [id, value] of rows.entries()) said.set(`${table} ${id}`, { value });
  for (const [id, value] of state.measures.entries()) {
    const reader = readerOf(state);
    // A measure announced against several countries in several acts may stand otherwise for each.
    const statuses = rowStandings(reader, reader.measure(id) ?? value).map(({ standing }) =>
      standing.inForce === true ? 'in-force' : standing.inForce === false ? standing.because : null,
    );
    said.set(`measures ${id}`, { value, status: [...new Set(statuses)].sort() });
  }
  for (const [id, value] of state.agreements.entries()) {
    const found = agreement(id)(state);
    said.set(`agreements ${id}`, { value, status: isSome(found) ? found.value.status : null });
  }
  // The dispute takes no notice of a proceeding that is first told of after its end.
  for (const [id, value] of state.proceedings.entries())
    said.set(`proceedings ${id}`, { value, stage: null });
  for (const id of state.disputes.ids()) {
    const found = dispute(id)(state);
    for (const each of isSome(found) ? found.value.proceedings : []) {
      const row = state.proceedings.get(each.proceeding);
      const value = isSome(row) ? row.value : undefined;
      said.set(`proceedings ${each.proceeding}`, { value, stage: each.stage });
    }
  }
  return said;
};

const inTheTable = (rows: readonly TableRow[]) => {
  const statuses = new Map<string, Set<unknown>>();
  for (const { table, row, status } of rows)
    if (table === 'measures')
      statuses.set(row, (statuses.get(row) ?? new Set<unknown>()).add(status));
  return new Map(
    rows.map(({ table, row, value, status, stage }) => [
      `${table} ${row}`,
      {
        value,
        ...(table === 'agreements' ? { status } : {}),
        ...(table === 'measures' ? { status: [...(statuses.get(row) ?? [])].sort() } : {}),
        ...(table === 'proceedings' ? { stage } : {}),
      },
    ]),
  );
};

/** What is restricted, in words that both have. */
const restricted = (state: Relations): readonly string[] =>
  measuresInForce()(state).flatMap(({ measure, products, entity, licence, by, flow, against }) =>
    products.flatMap((product) =>
      against.map((other) => {
        const sides = flow === 'import' ? [other, by.country] : [by.country, other];
        return [measure, product, entity, licence, ...sides].join(' ');
      }),
    ),
  );

const days = fc.tuple(arbitraryDay(), arbitraryDay());

describe('the table of versions', () => {
  it.each([
    ['plausible', arbitraryLog()],
    ['hostile', arbitraryHostileLog()],
  ])('should answer as the library does at any point of %s logs', (_, logs) => {
    let compared = 0;
    holds(
      fc.property(logs, fc.array(days, { minLength: 4, maxLength: 8 }), (log, points) => {
        const built = timeline(relations)(log);
        const rows = [...tableRows(built, { relation: 'log' })];
        const bounds = [...new Set(rows.flatMap((each) => [each.valid_from, each.known_from]))];
        const near = bounds.flatMap((day) => (day === null ? [] : [[day, day] as const]));
        for (const [day, known] of [...points, ...near.slice(0, 12)]) {
          // Dates, as the arbitrary and the table have them.
          const state = pipe(built, asKnownAt(known as PointLiteral), asOf(day as PointLiteral));
          const there = rowsAt(rows, day, known);
          expect(inTheTable(there)).toEqual(saidBy(state));
          compared += there.length;
          const inForce = new Set(
            there
              .filter(({ status }) => status === 'in-force')
              .map(({ measure, product, entity, licence, from, to }) =>
                [measure, product, entity, licence, from, to].join(' '),
              ),
          );
          for (const each of restricted(state)) expect(inForce).toContain(each);
        }
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });
});
