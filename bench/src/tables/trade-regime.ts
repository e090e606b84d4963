import {
  asOf,
  type EventLog,
  emptyLog,
  history,
  type LicenceLevel,
  lookup,
  type Point,
  pipe,
  type Relations,
  relations,
  snapshot,
  type Timeline,
  timeline,
  toNullable,
  tradeRegime,
} from '../bilateral.ts';
import { licenceFor, regimes } from '../contenders/regimes.ts';
import { dayAt, dayCount, pointAt, rankOf } from '../domain/days.ts';
import { countBy, type LogSize } from '../domain/permit-log.ts';
import { type PolicyAct, policyLog, productCount, productName } from '../domain/policy-log.ts';
import { seeded } from '../domain/random.ts';
import type { Contender, Round, Table } from '../runner/task.ts';
import { compared, dayOf, inTurn, makeReady, randomDays } from './picks.ts';
import { titleOf } from './title.ts';

const limit = 'one binary search';

/** Line 3: the regime of one product on a random day, four measures and a baseline to each. */
export const tradeRegimes = (about: LogSize, rounds: number, peers: readonly Peer[]): Table => ({
  id: `trade-regime-${about.form}-${about.size}`,
  line: 3,
  title: titleOf('tradeRegime on a random day', about),
  rounds,
  unit: 'question',
  unitsPerRun: 1,
  contenders: [
    search(about),
    bilateral('bilateral', byState, about),
    bilateral(lookupName, byLookup, about),
    ...peers.map((peer) => refolding(peer, about)),
  ],
  control: limit,
  claims: [
    { of: 'bilateral', to: limit, costAtMost: 15 },
    { of: lookupName, to: limit, costAtMost: 8 },
    { of: 'bilateral', to: peers, timesFasterAtLeast: about.size < 1_000_000 ? 1_000 : 10_000 },
  ],
});

/** Line 3: what preparing all days of one product costs, against asking `history` for them. */
export const lookupBuilding = (about: LogSize, rounds: number): Table => ({
  id: `lookup-building-${about.form}-${about.size}`,
  line: 3,
  title: titleOf('tradeRegime prepared for every day by lookup', about),
  rounds,
  unit: 'product',
  unitsPerRun: 1,
  contenders: [
    preparing(byHistory, about, (replayed, product) => pipe(replayed, history(regime(product)))),
    preparing(lookupName, about, (replayed, product) =>
      pipe(replayed, lookup(regime(product)))(pointAt(0)),
    ),
  ],
  control: byHistory,
  claims: [{ of: lookupName, to: byHistory, costAtMost: 1.5 }],
});

const byHistory = 'history';

const regime = (product: string) => tradeRegime({ from: 'JPN', to: 'KOR', product });

/** Each sample asks a question of its own, so nothing is prepared yet. */
const preparing = (
  name: string,
  about: LogSize,
  prepare: (replayed: PolicyTimeline, product: string) => unknown,
): Contender => ({
  name,
  group: name,
  start: () => {
    const replayed = foldedPolicy(about);
    return {
      answers: () => prepare(replayed, productName(0)) !== undefined,
      run: (times, round) => {
        let prepared: unknown;
        for (let turn = 0; turn < times; turn += 1)
          prepared = prepare(replayed, productOf(round, about));
        return prepared;
      },
      mostTimes: 4,
    };
  },
});

const peers = {
  Emmett: async () => (await import('../contenders/emmett.ts')).emmett(regimes),
  Castore: async () => (await import('../contenders/castore.ts')).castore(regimes),
} as const;
type Peer = keyof typeof peers;

const productOf = ({ seed }: Round, about: LogSize): string =>
  productName(seeded(seed).below(productCount(about)));

const refolding = (name: Peer, about: LogSize): Contender => ({
  name,
  start: async () => {
    const events = policyLog(about);
    const after = await (await peers[name]())(events);
    const answer = async (round: Round) =>
      licenceFor(await after(countBy(events, dayAt(dayOf(round)))), productOf(round, about));
    return {
      answers: async () => {
        const answers = [];
        for (const round of compared) answers.push(await answer(round));
        return answers;
      },
      run: async (times, round) => {
        let last: unknown;
        for (let turn = 0; turn < times; turn += 1) last = await answer(round);
        return last;
      },
    };
  },
});

type Kept = { readonly ranks: number[]; readonly licences: LicenceLevel[] };

/** The limit: every answer for the product was kept with the day from which it held. */
const keptFor = (events: readonly PolicyAct[], product: string): Kept => {
  const kept: Kept = { ranks: [], licences: [] };
  let state = regimes.initial;
  for (const event of events) {
    if (event.data.products[0] !== product) continue;
    state = regimes.evolve(state, event);
    kept.ranks.push(rankOf(event.occurred));
    kept.licences.push(licenceFor(state, product));
  }
  return kept;
};

const licenceOn = ({ ranks, licences }: Kept, rank: number): LicenceLevel | undefined => {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) <= rank) low = middle + 1;
    else high = middle;
  }
  return licences[low - 1];
};

const search = (about: LogSize): Contender => ({
  name: limit,
  start: () => {
    const events = policyLog(about);
    let kept: Kept = { ranks: [], licences: [] };
    return {
      answers: () =>
        compared.map((round) =>
          licenceOn(keptFor(events, productOf(round, about)), rankOf(dayAt(dayOf(round)))),
        ),
      before: (round) => {
        kept = keptFor(events, productOf(round, about));
        makeReady(round);
      },
      run: (times, round) => {
        const { ranks } = randomDays(round);
        let sum = 0;
        for (let turn = 0; turn < times; turn += 1)
          sum += licenceOn(kept, inTurn(ranks, turn))?.length ?? 0;
        return sum;
      },
    };
  },
});

/** How the regimes of one product are asked for: of a state each time, or of what was prepared once. */
type Way = (
  replayed: PolicyTimeline,
  product: string,
) => (point: Point) => LicenceLevel | undefined;

type PolicyTimeline = Timeline<Relations, EventLog>;

const byState: Way = (replayed, product) => {
  const regime = tradeRegime({ from: 'JPN', to: 'KOR', product });
  return (point) => toNullable(pipe(replayed, asOf(point), regime))?.licence ?? undefined;
};

const byLookup: Way = (replayed, product) => {
  const on = pipe(replayed, lookup(tradeRegime({ from: 'JPN', to: 'KOR', product })));
  return (point) => toNullable(on(point))?.licence ?? undefined;
};

const lookupName = 'bilateral, by lookup';

const foldedPolicy = (about: LogSize): PolicyTimeline => {
  const empty = emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' });
  const log = Object.freeze({ ...empty, events: policyLog(about) });
  const replayed = pipe(log, timeline(relations));
  // On the last day every row is read, and so folded to its end.
  pipe(replayed, asOf(pointAt(dayCount)), snapshot);
  return replayed;
};

const bilateral = (name: string, way: Way, about: LogSize): Contender => ({
  name,
  start: () => {
    const replayed = foldedPolicy(about);
    const licence = (product: string) => way(replayed, product);
    let on: ReturnType<Way> = () => undefined;
    return {
      answers: () =>
        compared.map((round) => licence(productOf(round, about))(pointAt(dayOf(round)))),
      before: (round) => {
        makeReady(round);
        on = licence(productOf(round, about));
        // The first answer of a lookup prepares all, so it is asked before the time is taken.
        on(pointAt(0));
      },
      run: (times, round) => {
        const { points } = randomDays(round);
        let sum = 0;
        for (let turn = 0; turn < times; turn += 1) sum += on(inTurn(points, turn))?.length ?? 0;
        return sum;
      },
    };
  },
});
