import { type EventInput, tradeRegime } from 'bilateral';
import { act, held, logOf, stateOf } from '../../support/policy';

export type Day = `${number}-${number}-${number}`;
export type Level = 'none' | 'general-bulk' | 'specified-bulk' | 'individual' | 'prohibited';

export const hs = { scheme: 'HS', code: '281111' } as const;
export const baseline = (
  id = 'baseline',
  licence: Level = 'general-bulk',
  occurred = '../2019-06-30',
  dates: object = {},
) =>
  act(id, 'LicenceRegimeNoted', occurred, {
    from: 'JPN',
    to: 'KOR',
    products: ['acid', hs],
    licence,
    ...dates,
  });
export const measure = (
  id: string,
  licence: Level | undefined,
  dates: object = {},
  more: object = {},
) =>
  act(id, 'MeasureAnnounced', '2019-07-01', {
    measure: `of-${id}`,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products: ['acid', hs],
    ...(licence === undefined ? {} : { licence }),
    ...dates,
    ...more,
  });
export const acid = { from: 'JPN', to: 'KOR', product: 'acid' } as const;
export const regime = (day: Day, ...events: readonly EventInput[]) =>
  held(tradeRegime(acid)(stateOf(logOf(...events), day)));
