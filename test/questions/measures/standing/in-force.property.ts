import { asOf, type MeasureInForce, measuresInForce, pipe, relations, timeline } from 'bilateral';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../../cases/measures/facts';
import { logFrom, machineOf } from '../../../cases/measures/machine';
import { date } from '../../../cases/measures/random/draw';
import { randomLogs } from '../../../cases/measures/random/logs';
import { runs } from '../../../support/holds';

const listedOn = (facts: readonly Fact[], day: string): readonly MeasureInForce[] =>
  // The day is made from a number of days.
  pipe(timeline(relations)(logFrom(facts)), asOf(day as '2020-01-01'), measuresInForce());

/** A country for which the log has no rule of its own. */
const others: Readonly<Record<string, string>> = { '*': 'JPN' };

const goodsOf = (product: string): string => product.replace(':', ' ');

test('a measure in force asks of each country what a question about it answers', () => {
  fc.assert(
    fc.property(randomLogs, fc.nat({ max: 18 }), ({ facts }, number) => {
      const day = date(number);
      const list = listedOn(facts, day);
      const { tariffOn } = machineOf(facts);
      for (const item of list)
        for (const product of item.products) {
          const { measure, by, flow, entity, when } = item;
          const isOwed = (country: string): unknown => {
            const [from, to] = flow === 'import' ? [country, by.country] : [by.country, country];
            const firm = entity === null ? {} : { firm: entity };
            const asked = { from, to, goods: goodsOf(product), ...firm, ...(when && { when }) };
            const side = tariffOn(asked, day)?.[flow] ?? undefined;
            if (side?.displaced.some((each) => each.measure === measure)) return 'displaced';
            return side?.duties.find((each) => each.measure === measure)?.duty ?? null;
          };
          const leftOut: readonly string[] = item.except?.partners ?? [];
          for (const against of item.against) {
            const country = others[against] ?? against;
            if (country === by.country || leftOut.includes(country)) continue;
            const owed = isOwed(country);
            if (owed !== 'displaced')
              expect(owed, JSON.stringify({ country, day, item })).toEqual(item.duty);
          }
          for (const country of leftOut) {
            const owed = isOwed(country);
            const own = list.filter(
              (each) => each.measure === measure && each.against.some((one) => one === country),
            );
            if (owed !== null && owed !== 'displaced')
              expect(
                own.map(({ duty }) => duty),
                JSON.stringify({ country, day, item }),
              ).toContainEqual(owed);
          }
        }
    }),
    { numRuns: runs },
  );
});
