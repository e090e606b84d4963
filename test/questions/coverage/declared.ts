import { type Coverage, coverage, type EventInput, tradeRegime } from 'bilateral';
import { act, exportBan, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;

/** A declaration of what a log holds on licences and duties, from July to December 2019. */
export const declared = (id: string, data: object = {}, recordedAt = '2020-01-01') =>
  act(
    id,
    'CoverageDeclared',
    recordedAt,
    {
      coverage: 'c',
      subjects: ['licensing', 'duty'],
      routes: [{ from: 'JPN', to: 'KOR' }],
      products: [{ scheme: 'HS', code: '28' }, 'photoresist'],
      extent: 'complete',
      effectiveFrom: '2019-07-01',
      checkedUntil: '2019-12-31',
      ...data,
    },
    { recordedAt },
  );
export const acid = { from: 'JPN', to: 'KOR', product: 'HS:281111' } as const;
/** The data of a declaration of all acts on licences and firms from 2018 to 2023. */
export const ofAllGoods = {
  subjects: ['licensing', 'sanctions'],
  products: '*',
  effectiveFrom: '2018-01-01',
  checkedUntil: '2023-12-31',
} as const;

export const ban = exportBan('2019-07-01');

/** The coverage of a question on acid on a day, in a log of these events. */
export const of = (day: Day, ...events: readonly EventInput[]): Coverage =>
  coverage(tradeRegime(acid))(stateOf(logOf(...events), day));
