import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  amend,
  announce,
  type Duty,
  entity,
  exclude,
  type Fact,
  type Interrupt,
  lift,
  membership,
  resume,
  type Scope,
  suspend,
  type Terms,
  withdraw,
} from '../facts';
import type { OnMeasure } from '../oracle/decisions/decisions';
import {
  type DrawnAct,
  type DrawnStacking,
  drawnAct,
  drawnBaseline,
  drawnLicence,
  drawnQuestion,
  drawnStacking,
} from './acts';
import { at, date } from './draw';
import { againstOf, exceptOf, groups, measures, stacked } from './measures';
import { baselineOf, licencesOf, stackingOf, strangerTo } from './other-facts';
import { questionOf, type RandomQuestion } from './questions';

const noted: readonly Fact[] = [
  membership('EUN', 'DEU', '1958-01-01'),
  membership('EUN', 'GBR', '1973-01-01', date(10)),
  // Invented, so that a country is in two unions.
  membership('EAC', 'DEU', '1961-01-01'),
  membership('EAC', 'KOR', '1996-01-01'),
  // The oracle takes a country to be in no union of which no act says so, so an act says it of every country
  // and of the other union.
  ...['CHN', 'KOR', 'USA', 'EAC'].map((each) =>
    membership('EUN', each, '1950-01-01', '1951-01-01'),
  ),
  ...['CHN', 'GBR', 'USA', 'EUN'].map((each) =>
    membership('EAC', each, '1950-01-01', '1951-01-01'),
  ),
  entity('alpha', '2019-01-01', 'example', { entity: 'alpha', names: ['Alpha', 'Alpha Walzwerk'] }),
];

/** The fields of a scope that are there. */
const scopeOf = ({ goods, partners, firms, when }: Scope | DrawnAct['scope']): Scope => ({
  goods,
  ...(partners === undefined ? {} : { partners }),
  ...(firms === undefined ? {} : { firms }),
  ...(when === undefined ? {} : { when }),
});

/** The first act on a measure: for everybody, and mostly at once and for good. */
const plain = (drawn: DrawnAct): DrawnAct => ({
  ...drawn,
  kind: 'announce',
  completes: false,
  isProposed: drawn.isProposed && drawn.isNil,
  scope: {
    goods: drawn.scope.goods.some((each) => each.includes('#')) ? ['HS 7208'] : drawn.scope.goods,
    partners: undefined,
    firms: undefined,
    when: undefined,
  },
  day: Math.min(drawn.day, 4),
  ...(drawn.takesScopeOver ? { delay: 0, length: undefined } : {}),
});

const dutyOf = ({ isNil, isSpecific }: DrawnAct, number: number, as?: Duty['as']): Duty => ({
  ...(isSpecific
    ? { specific: { amount: number, currency: 'USD', per: 't' } }
    : { percent: isNil ? 0 : number }),
  ...(as === undefined ? {} : { as }),
});

const levels = ['none', 'general-bulk', 'specified-bulk', 'individual', 'prohibited'] as const;

/** The term that acts on a measure name. */
const termsOf = (act: DrawnAct, number: number): Terms => {
  const { instrument, as } = at(measures, act.measure) ?? {};
  if (instrument === 'import-ban') return { licence: act.isNil ? 'none' : 'prohibited' };
  const quota = { quantity: number, per: 'year' };
  if (instrument === 'import-quota')
    return act.isNil || act.isSpecific ? { quota, duty: dutyOf(act, number) } : { quota };
  // Some licences and duties are for a quantity, or have a least price.
  const amounts = act.isSpecific
    ? act.isNil
      ? { price: { min: number, currency: 'USD', per: 't' } }
      : { quota }
    : {};
  if (instrument?.endsWith('licensing-requirement') === true)
    return { licence: at(levels, number) ?? 'none', ...amounts };
  return { duty: dutyOf(act, number, as), ...amounts };
};

const datesOf = ({ day, delay, length }: DrawnAct) => ({
  ...(delay === 0 ? {} : { from: delay === null ? null : date(day + delay) }),
  ...(length === undefined || delay === null
    ? {}
    : { until: date(day + Math.max(delay ?? 0, 0) + length) }),
});

const otherFlow = { import: 'export', export: 'import' } as const;

const isTyped = (act: OnMeasure['act']) => (fact: OnMeasure) => fact.act === act;

/** Makes the act of what was drawn, given the acts on its measure before it. */
const actOf = (drawn: DrawnAct, number: number, before: readonly OnMeasure[]): Fact => {
  const head = at(measures, drawn.measure);
  if (head === undefined) throw new Error('there are no measures');
  const { measure, as: _, ...usual } = head;
  const by = drawn.stray === 'country' ? strangerTo(head.by) : head.by;
  const id = `e${number}`;
  const on = date(drawn.day);
  const recorded =
    drawn.recordedAfter === 0 ? {} : { recorded: date(drawn.day + drawn.recordedAfter) };
  const decided = before.filter(({ act }) => act !== 'withdraw');
  const { kind } = drawn;
  const same = decided.filter(isTyped(kind));
  const named = drawn.completes ? at(same, drawn.target) : undefined;
  const begun = decided.filter(({ act }) => act === 'announce' || act === 'exclude');
  const model = named ?? at(kind === 'withdraw' ? decided : begun, drawn.target);
  const takesOver =
    named !== undefined || kind === 'withdraw' || (kind !== 'announce' && kind !== 'exclude');
  const own = scopeOf(drawn.scope);
  const scope =
    model !== undefined && takesOver && (drawn.takesScopeOver || named !== undefined)
      ? scopeOf(model)
      : own;
  // `append` refuses an announcement on the other flow. Where one is the first of its scope, the library does
  // not know what later acts on that scope say, and the oracle does.
  const isFirst = !begun.some(
    (each) => each.act === 'announce' && isDeepStrictEqual(scopeOf(each), scope),
  );
  const flow = drawn.stray === 'flow' && !isFirst ? otherFlow[head.flow] : head.flow;
  const rest = { ...usual, by, flow };
  if (kind === 'withdraw' && model !== undefined)
    return withdraw(id, on, 'example', { measure, by, ...scope, ...recorded, withdraws: model.id });
  const dates = { ...datesOf(drawn), ...(named === undefined ? {} : { completes: named.id }) };
  const onMeasure = { measure, by, ...scope, ...recorded, ...dates };
  const terms = drawn.namesTerm || kind === 'amend' ? termsOf(drawn, number + 1) : {};
  if (kind === 'announce' || kind === 'withdraw' || decided.length === 0)
    return announce(id, on, 'example', {
      ...rest,
      ...onMeasure,
      // An act that states an earlier one in full is mostly against the same countries.
      against:
        named?.act === 'announce' && drawn.against === undefined
          ? named.against
          : againstOf(drawn, scope, head),
      ...terms,
      ...(drawn.isProposed ? { phase: 'proposed' as const } : {}),
      ...(drawn.isDeFacto ? { deFacto: 'a newspaper' } : {}),
      // Nor does the library know whether an exclusion of one on the other flow replaced another.
      ...(flow === head.flow ? exceptOf(drawn, named !== undefined) : {}),
    });
  if (kind === 'amend') return amend(id, on, 'example', { ...onMeasure, ...terms });
  return interrupt(kind, id, on, onMeasure);
};

const interrupt = (
  kind: Interrupt['act'],
  id: string,
  on: string,
  fields: Omit<Interrupt, 'act' | 'id' | 'on'>,
): Fact => {
  if (kind === 'suspend') return suspend(id, on, 'example', fields);
  if (kind === 'resume') return resume(id, on, 'example', fields);
  if (kind === 'exclude') return exclude(id, on, 'example', fields);
  // A lifting is for good.
  const { until: _, ...lasting } = fields;
  return lift(id, on, 'example', lasting);
};

export type RandomLog = {
  readonly facts: readonly Fact[];
  readonly questions: readonly RandomQuestion[];
};

/** The measures of a log: a group, or those that an order ranks, where there is one. */
const keptOf = (group: number, orders: readonly DrawnStacking[]): readonly number[] =>
  ((orders.length > 0 ? at(stacked, group) : at(groups, group)) ?? []).map((name) =>
    measures.findIndex(({ measure }) => measure === name),
  );

/** Acts in the order of their decisions, and the orders of stacking after them. */
const factsOf = (
  drawn: readonly DrawnAct[],
  kept: readonly number[],
  orders: readonly DrawnStacking[],
): readonly Fact[] => {
  const seen = new Set<number>();
  const acts = drawn.map((act) => {
    const measure = at(kept, act.measure) ?? 0;
    const isFirst = !seen.has(measure);
    seen.add(measure);
    return { ...(isFirst ? plain(act) : { ...act, day: Math.max(act.day, 4) }), measure };
  });
  const before = new Map<number, OnMeasure[]>();
  const facts: Fact[] = [...noted];
  for (const [number, act] of acts.sort((a, b) => a.day - b.day).entries()) {
    const earlier = before.get(act.measure) ?? [];
    const fact = actOf(act, number, earlier);
    facts.push(fact);
    // It is an act on a measure: only those are made here.
    before.set(act.measure, [...earlier, fact as OnMeasure]);
  }
  return [...facts, ...orders.map((order, number) => stackingOf(order, number, kept))];
};

const someOrders = fc.array(drawnStacking, { minLength: 1, maxLength: 3 });

/** What a log is drawn from, apart from the measures that it is about and the orders that rank them. */
const drawnRest = {
  acts: fc.array(drawnAct, { minLength: 4, maxLength: 16, size: 'max' }),
  baselines: fc.array(drawnBaseline, { maxLength: 3 }),
  licences: fc.array(drawnLicence, { maxLength: 3 }),
  questions: fc.array(drawnQuestion, { minLength: 8, maxLength: 12 }),
} as const;

export const drawnLogs = fc.record({
  ...drawnRest,
  group: fc.nat({ max: groups.length - 1 }),
  orders: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: someOrders }),
});

type DrawnLog = typeof drawnLogs extends fc.Arbitrary<infer A> ? A : never;

export const logOf = ({
  acts,
  group,
  orders,
  baselines,
  licences,
  questions,
}: DrawnLog): RandomLog => {
  const kept = keptOf(group, orders);
  const onMeasures = factsOf(acts, kept, orders);
  return {
    facts: [
      ...onMeasures,
      ...baselines.map((each, number) => baselineOf(each, number, kept)),
      ...licences.flatMap((each, number) => licencesOf(each, number, kept)),
    ],
    questions: questions.map((each) => questionOf(each, kept)),
  };
};

/** Random logs with questions on them. */
export const randomLogs: fc.Arbitrary<RandomLog> = drawnLogs.map(logOf);

/** Random logs in which each measure is always against those whom it usually is. */
export const usualLogs: fc.Arbitrary<RandomLog> = drawnLogs.map(({ acts, ...drawn }) =>
  logOf({ ...drawn, acts: acts.map((act) => ({ ...act, against: undefined })) }),
);

/** Random logs with orders of stacking on an inclusive duty, which few of the others have. */
export const inclusiveLogs: fc.Arbitrary<RandomLog> = fc
  .record({
    ...drawnRest,
    group: fc.constant(stacked.findIndex(([first]) => first === 'cap')),
    orders: someOrders,
  })
  .map(logOf);

const onSteel = { measure: 'm', goods: ['HS 7208'] } as const;
const tariff = { ...onSteel, by: 'USA', flow: 'import', instrument: 'import-tariff' } as const;

/** An exclusion, and after it an announcement with an end that excepts the same country; asked after that end. */
export const shortExceptionLogs: fc.Arbitrary<RandomLog> = fc.constant({
  facts: [
    ...noted,
    announce('e0', date(0), 'example', { ...tariff, against: '*', duty: { percent: 5 } }),
    exclude('e1', date(2), 'example', { ...onSteel, partners: ['KOR'] }),
    announce('e2', date(4), 'example', {
      ...tariff,
      against: '*',
      until: date(8),
      except: { partners: ['KOR'] },
    }),
  ],
  questions: [{ asked: { from: 'KOR', to: 'USA', goods: 'HS 7208' }, point: date(12) }],
});
