import { clearanceAt, type EventInput, relations, timeline } from 'bilateral';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../support/holds';
import { act, logOf } from '../../../support/policy';
import { covered, hs } from './asked';

const products = fc.constantFrom([hs('2811')], [hs('281111')]);
const licence = fc.constantFrom('none' as const, 'individual' as const);
const days = ['2019-06-10', '2019-06-20'] as const;
/** Before, on and after each of the two days, and several days between them. */
const everyDay = ['01', '09', '10', '11', '12', '15', '19', '20', '21', '30'].map(
  (day) => `2019-06-${day}`,
);
/** An effect from before, in or after the month of the imprecise dates, and until after it. */
const datesOfEffect = fc
  .record(
    {
      effectiveFrom: fc.constantFrom('2019-05-15', '2019-06-15', '2019-07-15'),
      effectiveUntil: fc.constantFrom('2019-07-15', '2019-07-25'),
    },
    { requiredKeys: [] },
  )
  .filter(({ effectiveFrom, effectiveUntil }) => effectiveFrom !== effectiveUntil);

const terms = {
  measure: 'm',
  instrument: 'export-licensing-requirement',
  flow: 'export',
  against: 'KOR',
} as const;
const acts = fc.record({ products, licence, dates: datesOfEffect }).chain(({ dates, ...of }) => {
  const goods = { measure: 'm', products: of.products };
  return fc.constantFrom(
    ['MeasureAnnounced', { ...terms, ...of, ...dates }],
    ['MeasureAmended', { ...goods, licence: of.licence, ...dates }],
    ['ExclusionGranted', { ...goods, ...dates }],
    ['MeasureSuspended', { ...goods, ...dates }],
    ['MeasureResumed', goods],
    ['MeasureLifted', goods],
    ['LicenceRegimeNoted', { from: 'JPN', to: 'KOR', ...of }],
    ['LicenceRegimeNoted', { from: 'JPN', to: '*', ...of }],
    ['ProductNoted', { product: 'acid', codes: of.products, partOf: [] }],
  );
});
const logs = fc
  .tuple(
    acts.map(([type, data]) => [type, '2019-01-01', data] as const),
    fc.array(
      fc
        .tuple(acts, fc.constantFrom(...days, '2019-06'))
        .map(([[type, data], occurred]) => [type, occurred, data] as const),
      { minLength: 2, maxLength: 3 },
    ),
  )
  .map(([first, more]) =>
    [first, ...more].map(([type, occurred, data], at) =>
      // An arbitrary pairs each type with data of that type, which its own type does not say.
      act(`e${at}`, type as 'MeasureLifted', occurred, data as never, {
        recordedAt: `2019-07-0${at + 1}`,
      }),
    ),
  )
  .filter((events) => events.filter(isVague).length <= 2);

const isVague = ({ occurred }: EventInput): boolean => occurred === '2019-06';

/** The logs in which each imprecise date is one of its days. */
const exact = (events: readonly EventInput[]): readonly (readonly EventInput[])[] => {
  let all: readonly (readonly EventInput[])[] = [[]];
  for (const event of events)
    all = all.flatMap((before) =>
      (isVague(event) ? everyDay : [event.occurred]).map((occurred) => [
        ...before,
        // The event keeps its type and data, so it is still an event.
        { ...event, occurred } as EventInput,
      ]),
    );
  return all;
};

const points = ['2019-06-15', '2019-06-20', '2019-12-01'] as const;
const goods = fc.constantFrom('2811.11', '2811', 'acid');

test('clearanceAt clears for imprecise dates exactly if each choice of days clears', () => {
  fc.assert(
    fc.property(logs, goods, fc.constantFrom(...points), (events, product, point) => {
      const verdictOf = (written: readonly EventInput[]) => {
        const replayed = timeline(relations)(logOf(...written, covered));
        return clearanceAt({ from: 'JPN', to: 'KOR', product }, point)(replayed);
      };
      const { verdict, reasons } = verdictOf(events);
      const isSafe = () => exact(events).every((each) => verdictOf(each).verdict === 'clear');
      if (verdict === 'clear') expect(isSafe()).toBe(true);
      if (reasons.some(({ because }) => because === 'date-imprecise')) expect(isSafe()).toBe(false);
    }),
    { numRuns: runs * 10 },
  );
});
