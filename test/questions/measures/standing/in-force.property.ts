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

/** Whether an act on a measure names countries, so that rows for them are nearer than those for all. */
const namesPartners = (facts: readonly Fact[], measure: string): boolean =>
  facts.some(
    (fact) =>
      'measure' in fact &&
      fact.measure === measure &&
      (fact.partners !== undefined ||
        (fact.act === 'announce' && fact.except?.partners !== undefined)),
  );

test('a measure in force asks of each country that it names what a question about it answers', () => {
  fc.assert(
    fc.property(randomLogs, fc.nat({ max: 18 }), ({ facts }, number) => {
      const day = date(number);
      const list = listedOn(facts, day);
      const { tariffOn } = machineOf(facts);
      for (const item of list)
        for (const against of item.against) {
          const country = others[against] ?? against;
          if (country === item.by.country || namesPartners(facts, item.measure)) continue;
          const [from, to] =
            item.flow === 'import' ? [country, item.by.country] : [item.by.country, country];
          for (const product of item.products) {
            const asked = {
              from,
              to,
              goods: goodsOf(product),
              ...(item.entity === null ? {} : { firm: item.entity }),
              ...(item.when === null ? {} : { when: item.when }),
            };
            const side = tariffOn(asked, day)?.[item.flow] ?? undefined;
            const all = [...(side?.duties ?? [])];
            const displaced = side?.displaced.some(({ measure }) => measure === item.measure);
            const owed = all.find(({ measure }) => measure === item.measure)?.duty ?? null;
            if (displaced !== true)
              expect(owed, JSON.stringify({ asked, day, item })).toEqual(item.duty);
          }
        }
    }),
    { numRuns: runs },
  );
});
