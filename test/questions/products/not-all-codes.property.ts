import {
  type EventInput,
  isSome,
  licenceLevels,
  type TradeRegime,
  tariffOn,
  tradeRegime,
} from 'bilateral';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../support/holds';
import { act, hs, korea, logOf, stateOf } from '../../support/policy';

const acid = { from: 'JPN', to: 'KOR', product: 'acid' };

const day = fc.nat({ max: 27 }).map((at) => `2019-07-${String(at + 1).padStart(2, '0')}`);
const goods = fc.subarray(['acid', hs('28'), hs('281111')], { minLength: 1 });
const measure = fc.constantFrom('m', 'n');
const licence = fc.constantFrom(...licenceLevels);

const acts = fc.oneof(
  fc.record({ day, goods, measure, licence }).map(({ day, goods, measure, licence }) =>
    act('', 'MeasureAnnounced', day, {
      measure,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: goods,
      licence,
    }),
  ),
  fc
    .record({ day, goods, measure })
    .map(({ day, goods, measure }) =>
      act('', 'ExclusionGranted', day, { measure, products: goods }),
    ),
  fc
    .record({ day, goods, measure, until: day })
    .map(({ day, goods, measure }) => act('', 'MeasureLifted', day, { measure, products: goods })),
  fc
    .record({ day, goods, measure })
    .map(({ day, goods, measure }) =>
      act('', 'MeasureSuspended', day, { measure, products: goods }),
    ),
  fc.record({ day, goods, licence }).map(({ day, goods, licence }) =>
    act('', 'LicenceRegimeNoted', day, {
      from: 'JPN',
      to: 'KOR',
      products: goods,
      licence,
    }),
  ),
  fc
    .record({ day, goods, measure })
    .map(({ day, goods, measure }) =>
      act('', 'LicenceGranted', day, { measure, products: goods, licence: measure, general: true }),
    ),
  fc.record({ day, goods, percent: fc.nat({ max: 3 }) }).map(({ day, goods, percent }) =>
    act(
      '',
      'MeasureAnnounced',
      day,
      {
        measure: 'duty',
        instrument: 'import-tariff',
        flow: 'import',
        against: 'JPN',
        products: goods,
        duty: { percent },
      },
      { by: korea },
    ),
  ),
);

const logs = fc
  .array(acts, { minLength: 1, maxLength: 8 })
  .map((drawn) => drawn.map((each, at) => ({ ...each, id: `a${at}` })));

/** Notes the code of acid, and does not say whether there are others. */
const some = act('note', 'ProductNoted', '2017-01-01', {
  product: 'acid',
  codes: [hs('281111')],
});
/** Says that some acid has another code, on which no act says anything. */
const two = act('note', 'ProductNoted', '2017-01-01', {
  product: 'acid',
  codes: [hs('281111'), hs('390110')],
  partOf: [],
});

/** From the licence that leaves trade free to the strictest. A measure whose licence nobody names counts as one. */
const strictness = ({ licence, exact }: TradeRegime): number =>
  licence === null ? (exact ? 0 : 1) : licenceLevels.indexOf(licence);

test('a good whose note may not give all codes is not freer than one with a further code', () => {
  fc.assert(
    fc.property(logs, day, (events: readonly EventInput[], point) => {
      const on = (note: EventInput) => stateOf(logOf(note, ...events), point as '2019-07-01');
      const [less, more] = [tradeRegime(acid)(on(some)), tradeRegime(acid)(on(two))];
      if (isSome(more)) {
        expect(isSome(less)).toBe(true);
        if (!isSome(less)) return;
        expect(strictness(less.value)).toBeGreaterThanOrEqual(strictness(more.value));
        if (less.value.authorised && more.value.measures.length > 0)
          expect(more.value.authorised).toBe(true);
      }
      const [owed, owedMore] = [tariffOn(acid)(on(some)), tariffOn(acid)(on(two))];
      if (isSome(owed) && owed.value.import?.additional != null)
        expect(isSome(owedMore) && owedMore.value.import?.additional).toBe(
          owed.value.import.additional,
        );
    }),
    { numRuns: runs },
  );
});
