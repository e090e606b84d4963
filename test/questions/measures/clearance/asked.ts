import { type Clearance, clearance, type EventInput } from 'bilateral';
import { act, hs, logOf, stateOf } from '../../../support/policy';

export { hs };
/** A declaration that the log holds all acts on licences and firms between Japan and Korea. */
export const covered = act('covered', 'CoverageDeclared', '2021-01-01', {
  coverage: 'c',
  subjects: ['licensing', 'sanctions'],
  routes: [
    { from: 'JPN', to: 'KOR' },
    { from: 'KOR', to: 'JPN' },
  ],
  products: '*',
  extent: 'complete',
  effectiveFrom: '2019-01-01',
  checkedUntil: '2020-12-31',
});
export const acid = act('acid', 'MeasureAnnounced', '2019-07-01', {
  measure: 'm',
  instrument: 'export-licensing-requirement',
  flow: 'export',
  against: 'KOR',
  products: ['acid'],
  licence: 'individual',
});
/** A note that gives all codes of a good. */
export const noted = (id: string, product: string, codes: object[]) =>
  act(id, 'ProductNoted', '2017-01-01', { product, codes, partOf: [] } as never);
export const acidNoted = noted('n', 'acid', [hs('281111')]);
export const firm = act('f', 'EntityNoted', '2019-01-01', { entity: 'acme', names: ['Acme Ltd.'] });

/** Asks about a route from Japan to Korea in a log of these events. */
export const ask = (
  route: {
    product: string;
    entity?: string;
    from?: string;
    to?: string;
    when?: readonly string[];
  },
  ...events: readonly EventInput[]
): Clearance =>
  clearance({ from: 'JPN', to: 'KOR', ...route })(stateOf(logOf(...events), '2020-06-01'));
/** The reasons of a verdict, in one word each. */
export const reasons = (asked: Clearance) => asked.reasons.map(({ because }) => because);
