/**
 * The Japan–South Korea dispute on one page: who restricted what, the lists of trusted partners, the
 * WTO complaint, the intelligence pact and what is contested. Each line ends with its source.
 */
import {
  actorName,
  agreement,
  asOf,
  contested,
  dispute,
  history,
  isSome,
  measuresInForce,
  type Option,
  pipe,
  type Question,
  type Relations,
  tradeRegime,
  trustedPartner,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';

const line = (what: string, act: string): void => {
  const event = japanKoreaLog.events.find(({ id }) => id === act);
  console.log(`  ${what.padEnd(82)} ${event?.sources[0]?.publisher ?? 'no source'}`);
};

type Told = { readonly text: string; readonly act: string };

/** A line for each interval in which the answer reads the same. */
const intervals = <A>(ask: Question<Relations, Option<A>>, tell: (answer: A) => Told): void => {
  const told = (state: Relations): Told | undefined => {
    const answer = ask(state);
    return isSome(answer) ? tell(answer.value) : undefined;
  };
  const reads = (a?: Told, b?: Told): boolean => a?.text === b?.text;
  for (const { from, to, value } of pipe(japanKorea, history(told, { eq: reads })))
    if (value !== undefined)
      line(`${(from ?? '').padEnd(10)} – ${(to ?? '').padEnd(12)}${value.text}`, value.act);
};

const hydrogenFluoride = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });

console.log('Who restricts what');
for (const day of ['2019-07-03', '2019-07-04', '2020-01-01', '2023-03-06'] as const) {
  const state = pipe(japanKorea, asOf(day));
  for (const { from, to, licence, products, act } of measuresInForce()(state))
    line(`${day}  ${from}→${to}  ${licence} licence: ${products.join(', ')}`, act);
  const regime = hydrogenFluoride(state);
  for (const { on, licence, act } of isSome(regime) ? regime.value.upcoming : [])
    line(`${day}  announced: from ${on} ${licence} licences`, act);
}

console.log('Hydrogen fluoride, Japan to Korea');
intervals(hydrogenFluoride, ({ licence, acts: [act = ''] }) => ({ text: licence, act }));

for (const [by, of] of [
  ['JPN', 'KOR'],
  ['KOR', 'JPN'],
] as const) {
  console.log(`${by} trusts ${of}`);
  intervals(trustedPartner({ by, of }), ({ tier, act }) => ({ text: tier ?? 'not listed', act }));
}

console.log('WTO complaint DS590');
intervals(dispute('DS590'), ({ stage, paused, act }) => ({
  text: paused ? `${stage}, paused` : stage,
  act,
}));

console.log('GSOMIA, the intelligence pact');
intervals(agreement('GSOMIA'), ({ status, act }) => ({ text: status, act }));

console.log('Contested');
for (const { claim, assertedBy, deniedBy } of pipe(japanKorea, asOf('2023-03-31'), contested())) {
  for (const { by, since, act } of assertedBy)
    line(`${claim}: ${actorName(by)} asserts it, since ${since}`, act);
  for (const { by, since, act } of deniedBy)
    line(`${claim}: ${actorName(by)} denies it, since ${since}`, act);
}
