import {
  append,
  type Clearance,
  clearance,
  type EventInput,
  type EventLog,
  emptyLog,
  isRight,
} from 'bilateral';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../cases/measures/random/draw';
import { holds } from '../../../support/holds';
import { act, stateOf } from '../../../support/policy';
import { covered, hs } from '../clearance/asked';

const lastDay = 60;

/** Names of one firm, and of one good: the second is the code of the first. */
const firms = ['Beta', 'Bee'] as const;
const goods = ['acid', hs('281111')] as const;

const given = [
  act('firm', 'EntityNoted', '2019-01-01', { entity: 'b', names: [...firms] }),
  act('good', 'ProductNoted', '2019-01-01', {
    product: 'acid',
    codes: [hs('281111')],
    partOf: [],
  } as never),
  act('ban', 'MeasureAnnounced', date(0), {
    measure: 'm',
    products: [hs('2811')],
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    licence: 'individual',
  } as never),
];

/** Which of two names; `undefined` leaves the firm or the good out. */
const name = fc.option(fc.nat({ max: 1 }), { nil: undefined });

/** A scope in which each name has the number of its spelling. */
const scope = fc.record({ firm: name, good: name });

const drawnAct = fc.record({
  type: fc.constantFrom(
    'MeasureAnnounced',
    'ExclusionGranted',
    'ExclusionGranted',
    'ExclusionGranted',
    'MeasureSuspended',
    'MeasureResumed',
    'MeasureLifted',
    'MeasureAmended',
    'LicenceGranted',
    'LicenceRevoked',
    'DecisionWithdrawn',
  ),
  pause: fc.integer({ min: 1, max: 12 }),
  scope,
  target: fc.nat({ max: 5 }),
  takesScopeOver: fc.boolean(),
  except: fc.option(scope, { nil: undefined, freq: 3 }),
  delay: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 3 }),
  length: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  licence: fc.constantFrom('none', 'individual'),
});
type DrawnAct = typeof drawnAct extends fc.Arbitrary<infer A> ? A : never;

const drawnQuestion = fc.record({ firm: name, good: fc.nat({ max: 1 }), day: fc.nat(lastDay) });

/** How a log spells names: as they are drawn, or each firm and good by one name. */
type Spelling = (drawn: number) => number;

const drawnSpelling: Spelling = (drawn) => drawn;
const oneSpelling: Spelling = () => 1;

const scopeOf = ({ firm, good }: DrawnAct['scope'], spelt: Spelling) => ({
  products: [good === undefined ? hs('2811') : goods[spelt(good)]],
  ...(firm === undefined ? {} : { entities: [firms[spelt(firm)]] }),
});

const eventOf = (
  { type, scope: own, except, delay, length, licence, target, takesScopeOver }: DrawnAct,
  number: number,
  day: number,
  before: readonly DrawnAct[],
  spelt: Spelling,
): EventInput => {
  const about = before[target % Math.max(before.length, 1)];
  const part =
    about !== undefined && (takesScopeOver || type === 'DecisionWithdrawn') ? about.scope : own;
  const { products, ...firm } = scopeOf(part, spelt);
  const from = delay === undefined ? {} : { effectiveFrom: date(day + delay) };
  const until = length === undefined ? {} : { effectiveUntil: date(day + (delay ?? 0) + length) };
  const data = {
    MeasureAnnounced: {
      ...firm,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      licence,
      ...from,
      ...until,
      ...(except && { except: scopeOf(except, spelt) }),
    },
    ExclusionGranted: { ...firm, ...from, ...until },
    MeasureSuspended: { ...firm, ...from, ...until },
    MeasureResumed: { ...firm, ...from },
    MeasureLifted: { ...firm, ...from },
    MeasureAmended: { ...firm, licence, ...from, ...until },
    LicenceGranted: { licence: 'l', general: true, ...from, ...until },
    LicenceRevoked: { licence: 'l' },
    DecisionWithdrawn: { ...firm, withdraws: `e${target % Math.max(before.length, 1)}` },
  }[type];
  return act(`e${number}`, type, date(day), { measure: 'm', products, ...data } as never);
};

const withEvents = (events: readonly EventInput[]): EventLog | undefined => {
  const log = append(events)(emptyLog({ parties: ['JPN', 'KOR'], offset: 'Z' }));
  return isRight(log) ? log.right : undefined;
};

/** Two logs of the acts that both accept: one with the names drawn, and one with one name for each firm and good. */
const logsOf = (acts: readonly DrawnAct[]) => {
  let day = 0;
  let pair = { drawn: [...given], single: [...given] };
  const before: DrawnAct[] = [];
  for (const [number, each] of acts.entries()) {
    day += each.pause;
    const next = {
      drawn: [...pair.drawn, eventOf(each, number, day, before, drawnSpelling)],
      single: [...pair.single, eventOf(each, number, day, before, oneSpelling)],
    };
    before.push(each);
    if (withEvents(next.drawn) !== undefined && withEvents(next.single) !== undefined) pair = next;
  }
  return pair;
};

const isFree = ({ verdict, regime }: Clearance): { clear: boolean; authorised: boolean } => ({
  clear: verdict === 'clear',
  authorised: verdict === 'clear' || regime?.authorised === true,
});

test('a log that calls firms or goods by several names lets nothing go that it does not by one name', () => {
  holds(
    fc.property(
      fc.array(drawnAct, { minLength: 2, maxLength: 6 }),
      fc.array(drawnQuestion, { minLength: 4, maxLength: 4 }),
      (acts, questions) => {
        const { drawn, single } = logsOf(acts);
        for (const { firm, good, day } of questions) {
          const answer = (events: readonly EventInput[], spelt: Spelling) => {
            const product = goods[spelt(good)] ?? 'acid';
            const entity = firm === undefined ? undefined : firms[spelt(firm)];
            const asked = clearance({ from: 'JPN', to: 'KOR', product, ...(entity && { entity }) });
            const log = withEvents([...events, covered]);
            if (log === undefined) throw new Error('the declaration is refused');
            // The day is made from a number of days.
            return asked(stateOf(log, date(day) as '2020-01-01'));
          };
          const several = isFree(answer(drawn, drawnSpelling));
          const one = isFree(answer(single, oneSpelling));
          const told = JSON.stringify(
            { firm, good, day: date(day), drawn: drawn.slice(given.length) },
            null,
            1,
          );
          if (several.clear) expect(one.clear, told).toBe(true);
          if (several.authorised) expect(one.authorised, told).toBe(true);
        }
      },
    ),
  );
});
