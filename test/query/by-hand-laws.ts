import {
  agreement,
  asKnownAt,
  asOf,
  boycotts,
  certainty,
  changes,
  contested,
  type DateLiteral,
  dispute,
  type Either,
  eventsBetween,
  history,
  isLeft,
  licences,
  measuresInForce,
  type Question,
  type Relations,
  relatedTo,
  relations,
  revisions,
  statements,
  suppose,
  tariffOn,
  timeline,
  tradeRegime,
  trustedPartner,
  unsettled,
  upcoming,
  why,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import type { Answer, QueryProblem } from 'bilateral/query';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { act, logOf } from '../support/policy';
import { bounded, idsOf, plain } from './by-hand';

/** Questions of the catalogue with their arguments, and the same by hand. */
const asked: readonly (readonly [string, object | undefined, Question<Relations, unknown>])[] = [
  [
    'tradeRegime',
    { from: 'JPN', to: 'KOR', product: 'acid' },
    tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' }),
  ],
  [
    'tradeRegime',
    { from: 'JPN', to: 'KOR', product: 'photoresist' },
    tradeRegime({ from: 'JPN', to: 'KOR', product: 'photoresist' }),
  ],
  [
    'tariffOn',
    { from: 'KOR', to: 'JPN', product: 'HS:281111' },
    tariffOn({ from: 'KOR', to: 'JPN', product: 'HS:281111' }),
  ],
  ['dispute', { id: 'd' }, dispute('d')],
  ['dispute', { id: 'DS590' }, dispute('DS590')],
  ['agreement', { id: 'GSOMIA' }, agreement('GSOMIA')],
  ['agreement', { id: 'pact' }, agreement('pact')],
  ['trustedPartner', { by: 'JPN', of: 'KOR' }, trustedPartner({ by: 'JPN', of: 'KOR' })],
  ['measuresInForce', undefined, measuresInForce()],
  ['contested', {}, contested()],
  ['statements', undefined, statements()],
  ['boycotts', undefined, boycotts()],
  ['licences', undefined, licences()],
  [
    'tradeRegime',
    { from: 'JPN', to: 'KOR', product: 'HS:281111' },
    tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:281111' }),
  ],
];

const days = [
  '2018-11-01',
  '2019-07-01',
  '2019-07-04',
  '2019-07-05',
  '2019-08-10',
  '2019-08-28',
  '2019-11-23',
  '2023-03-22',
] as const;
/** A day on which the case or a generated log may be asked about. */
export const point: fc.Arbitrary<DateLiteral> = fc.oneof(
  fc.constantFrom(...days),
  fc
    .date({ min: new Date('2018-01-01'), max: new Date('2024-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as DateLiteral),
);

const noted = (id: string) =>
  act(id, 'ProductNoted', '2018-01-01', {
    product: 'acid',
    codes: [{ scheme: 'HS', code: '281111' }],
  });

/** A log in which either of two notes suffices, so that `why` has alternatives. */
const notedTwice = timeline(relations)(
  logOf(
    noted('one'),
    noted('other'),
    act('announced', 'MeasureAnnounced', '2019-07-01', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['acid'],
      licence: 'individual',
    }),
  ),
);

const logs = fc.oneof(
  { weight: 3, arbitrary: fc.constant(japanKorea) },
  { weight: 1, arbitrary: fc.constant(notedTwice) },
  { weight: 1, arbitrary: arbitraryHostileLog().map((log) => timeline(relations)(log)) },
);

/** Asks a timeline with JSON. */
export type Asking = (
  timeline: typeof japanKorea,
) => (query: unknown) => Either<QueryProblem, Answer>;

/** The law that asking with JSON gives what the verbs give by hand. */
export const asByHand = (asking: Asking) =>
  fc.property(
    logs,
    fc.constantFrom(...asked),
    point,
    point,
    fc.option(point, { nil: undefined }),
    fc.constantFrom('day' as const, 'instant' as const),
    (whole, [question, args, byHand], at, other, knownAt, by) => {
      const seen = knownAt === undefined ? whole : asKnownAt(knownAt)(whole);
      const common = knownAt === undefined ? {} : { knownAt };
      const given = { question, ...(args === undefined ? {} : { args }), ...common };
      const value = (query: object) => {
        const answer = asking(whole)(query);
        if (isLeft(answer)) throw new Error(answer.left.message);
        return answer.right.value;
      };
      expect(value({ verb: 'answer', ...given, asOf: at })).toEqual(plain(byHand(asOf(at)(seen))));
      expect(value({ verb: 'history', ...given, by })).toEqual(
        bounded(by === 'day' ? history(byHand)(seen) : history(byHand, { by })(seen)),
      );
      expect(value({ verb: 'history', ...given, to: other })).toEqual(
        bounded(history(byHand, { until: other })(seen)),
      );
      expect(value({ verb: 'revisions', ...given, asOf: at, by })).toEqual(
        bounded(by === 'day' ? revisions(byHand, at)(seen) : revisions(byHand, at, { by })(seen)),
      );
      const reasons = why(byHand, at)(seen);
      expect(value({ verb: 'why', ...given, asOf: at })).toEqual(
        plain({
          ...reasons,
          events: idsOf(reasons.events),
          grounds: idsOf(reasons.grounds),
          alternatives: reasons.alternatives.map(idsOf),
          fired: reasons.fired.map((each) => ({ ...each, event: each.event.id })),
          superseded: reasons.superseded.map((each) => ({ ...each, by: each.by.id })),
        }),
      );
      const verdict = certainty(byHand, at)(seen);
      expect(value({ verb: 'certainty', ...given, asOf: at })).toEqual(
        plain('on' in verdict ? { ...verdict, on: idsOf(verdict.on) } : verdict),
      );
      expect(value({ verb: 'upcoming', ...common, asOf: at })).toEqual(
        plain(
          upcoming(at)(seen).map(({ event, stoppedBy, ...rest }) => ({
            ...rest,
            event: event.id,
            stoppedBy: stoppedBy?.id,
          })),
        ),
      );
      expect(value({ verb: 'unsettled', ...common, asOf: at })).toEqual(idsOf(unsettled(at)(seen)));
      expect(value({ verb: 'events', ...common, from: at, to: other })).toEqual(
        idsOf(eventsBetween(at, other)(seen)),
      );
      const { world, learned } = changes(at, other)(seen);
      const withIds = (all: typeof world) =>
        all.map((each) => ({ ...each, events: idsOf(each.events) }));
      expect(value({ verb: 'changes', ...common, from: at, to: other, internals: true })).toEqual(
        plain({ world: withIds(world), learned: withIds(learned) }),
      );
      const state = asOf(at)(seen);
      expect(value({ verb: 'rows', ...common, asOf: at, args: { table: 'measures' } })).toEqual(
        plain(state.measures.entries().map(([row, each]) => ({ row, value: each }))),
      );
      for (const { id } of whole.log.events.slice(0, 3)) {
        const related = relatedTo(id)(seen);
        expect(value({ verb: 'related', ...common, args: { id } })).toEqual({
          actsOn: idsOf(related.actsOn),
          actedOnBy: idsOf(related.actedOnBy),
        });
      }
    },
  );

/** The law that JSON with a supposition gives what is given by hand, and pages that make the whole. */
export const supposedByHand = (asking: Asking) =>
  fc.property(
    logs,
    fc.constantFrom(...asked),
    point,
    fc.nat(),
    fc.integer({ min: 1, max: 9 }),
    (whole, [question, args, byHand], at, pick, limit) => {
      const ids = idsOf(
        whole.log.events.filter(({ type }) => !/^Event(Corrected|Retracted)$/.test(type)),
      );
      const dropped = ids[pick % Math.max(ids.length, 1)];
      const drop = dropped === undefined ? [] : [dropped];
      const given = { question, ...(args === undefined ? {} : { args }), suppose: { drop } };
      const answer = (query: object) => {
        const found = asking(whole)(query);
        if (isLeft(found)) throw new Error(found.left.message);
        return found.right;
      };
      const supposed = suppose({ drop })(whole);
      expect(answer({ verb: 'answer', ...given, asOf: at }).value).toEqual(
        plain(byHand(asOf(at)(supposed))),
      );
      const segments = bounded(history(byHand)(supposed));
      const pages: unknown[] = [];
      for (let after: string | null = '0'; after !== null; ) {
        const page = answer({ verb: 'history', ...given, limit, after });
        const items = page.value as readonly unknown[];
        expect(items.length).toBeLessThanOrEqual(limit);
        pages.push(...items);
        after = page.next;
      }
      expect(pages).toEqual(segments);
    },
  );
