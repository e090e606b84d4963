import { asOf, pipe, type Rows, relations, timeline } from 'bilateral';
import { arbitraryHostileLog, arbitraryLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foreignIn } from '../../src/data';
import { isFrozenThroughout } from '../../src/frozen';
import { holds } from '../support/holds';

// The built-in projection does not check its rows, so this law does.
it.each([
  ['plausible', arbitraryLog()],
  ['hostile', arbitraryHostileLog()],
])('every row of a built-in table holds data alone and is frozen, for %s logs', (_, logs) => {
  let rows = 0;
  holds(
    fc.property(logs, (log) => {
      const replayed = timeline(relations)(log);
      for (const point of ['2015-01-01', '2019-07-15', '9999-12-31'] as const)
        for (const [name, table] of Object.entries<Rows<unknown>>({
          ...pipe(replayed, asOf(point)),
        }))
          for (const [id, row] of table.entries()) {
            expect(foreignIn(row, true), `${name} ${id}`).toBeUndefined();
            expect(isFrozenThroughout(row), `${name} ${id}`).toBe(true);
            rows += 1;
          }
    }),
    2,
  );
  expect(rows).toBeGreaterThan(0);
});
