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

let heading = '';

/** Says what comes next: it stands before the first of its lines. */
const about = (what: string): void => {
  heading = what;
};

const line = (what: string, act: string): void => {
  const event = japanKoreaLog.events.find(({ id }) => id === act);
  const source = event?.sources[0]?.publisher ?? 'no source';
  console.log(`${heading.padEnd(14)}${what.padEnd(76)} ${source}`);
  heading = '';
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

about('In force');
for (const day of ['2019-07-03', '2019-07-04', '2020-01-01', '2023-03-06'] as const) {
  const state = pipe(japanKorea, asOf(day));
  for (const { by, against, licence, products, act } of measuresInForce()(state))
    line(`${day}  ${by.country}→${against.join()} ${licence}: ${products.join(', ')}`, act);
  const regime = hydrogenFluoride(state);
  for (const { on, licence, act } of isSome(regime) ? regime.value.upcoming : [])
    line(`${day}  announced for ${on}: ${licence} licences`, act);
}

about('HF, JPN→KOR');
intervals(hydrogenFluoride, ({ licence, acts: [act = ''] }) => ({
  text: licence ?? 'unknown',
  act,
}));

for (const [by, of] of [
  ['JPN', 'KOR'],
  ['KOR', 'JPN'],
] as const) {
  about(`${by} lists ${of}`);
  intervals(trustedPartner({ by, of }), ({ tier, act }) => ({ text: tier ?? 'not listed', act }));
}

about('WTO DS590');
intervals(dispute('DS590'), ({ stage, pausedBy, act }) => ({
  text: pausedBy === null ? stage : `${stage}, paused`,
  act: pausedBy ?? act,
}));

about('GSOMIA');
intervals(agreement('GSOMIA'), ({ status, act }) => ({ text: status, act }));

about('Contested');
for (const { claim, assertedBy, deniedBy } of pipe(japanKorea, asOf('2023-03-31'), contested())) {
  for (const { by, since, act } of assertedBy)
    line(`${since}  ${actorName(by)} asserts: ${claim}`, act);
  for (const { by, since, act } of deniedBy)
    line(`${since}  ${actorName(by)} denies: ${claim}`, act);
}

// => In force      2019-07-03  announced for 2019-07-04: individual licences                    METI
// =>               2019-07-04  JPN→KOR individual: fluorinated-polyimide, hydrogen-fluoride, photoresist METI
// =>               2020-01-01  JPN→KOR individual: fluorinated-polyimide, hydrogen-fluoride     METI
// =>               2020-01-01  JPN→KOR specified-bulk: photoresist                              y-ic.de
// =>               2023-03-06  JPN→KOR individual: fluorinated-polyimide, hydrogen-fluoride     METI
// =>               2023-03-06  JPN→KOR specified-bulk: photoresist                              y-ic.de
// => HF, JPN→KOR              – 2019-07-04  general-bulk                                        METI
// =>               2019-07-04 – 2023-03-23  individual                                          METI
// =>               2023-03-23 –             general-bulk                                        METI
// => JPN lists KOR 2004-01-01 – 2019-08-28  Group A                                             China Plus (Kyodo)
// =>               2019-08-28 – 2023-07-21  Group B                                             The Straits Times
// =>               2023-07-21 –             Group A                                             Baker McKenzie
// => KOR lists JPN            – 2019-09-18  Ga                                                  The Dong-A Ilbo
// =>               2019-09-18 – 2023-04-24  Ga-2                                                The Dong-A Ilbo
// =>               2023-04-24 –             Ga                                                  Korea Bizwire
// => WTO DS590     2019-09-11 – 2019-11-22  consultations-requested                             METI
// =>               2019-11-22 – 2020-06-02  consultations-requested, paused                     Yonhap
// =>               2020-06-02 – 2020-06-18  consultations-requested                             METI
// =>               2020-06-18 – 2020-07-29  panel-requested                                     News On Japan
// =>               2020-07-29 – 2023-03-06  panel-established                                   WTOP
// =>               2023-03-06 – 2023-03-23  panel-established, paused                           Korea JoongAng Daily
// =>               2023-03-23 –             withdrawn                                           nhub.news
// => GSOMIA        2016-11-23 – 2019-08-23  in-force                                            Kyodo
// =>               2019-08-23 – 2019-11-22  termination-notified                                Arirang
// =>               2019-11-22 – 2023-03-21  notice-suspended                                    Yonhap
// =>               2023-03-21 –             in-force                                            Asia Business Daily
// => Contested     2023-03-06  Al Mayadeen (LBN) asserts: compensation-plan-led-to-export-talks Al Mayadeen
// =>               2023-03-07  METI (JPN) denies: compensation-plan-led-to-export-talks         METI
// =>               2019-07-01  MOTIE (KOR) asserts: rulings-caused-export-measures              Pan Pacific Agency (Hankyoreh)
// =>               2023-03-06  Al Mayadeen (LBN) asserts: rulings-caused-export-measures        Al Mayadeen
// =>               2019-07-02  METI (JPN) denies: rulings-caused-export-measures                METI
