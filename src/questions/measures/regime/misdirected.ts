import { isSome } from '../../../fp';
import { allParts } from '../../../relations/measures/apart';
import type { Measure } from '../../../relations/measures/measure';
import { misdirectedKey } from '../../../relations/measures/measure-keys';
import { concernOf, type Flow, flowOf } from '../../../vocabulary/instruments';
import type { Reader } from '../standing/reader';
import { flows, keysOnFlow } from './rows-on-route';

/**
 * Lists the rows in which an act announced an instrument on the wrong flow, such as an export ban on imports.
 * Nobody knows whether the flow or the instrument is wrong, so both directions of trade are searched. Rows that
 * require no more than a duty are left out.
 */
export const misdirectedOn = (
  { state }: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Measure[] =>
  flows.flatMap((flow) => {
    const there = keysOnFlow(state, { from, to }, flow, misdirectedKey);
    const back = keysOnFlow(state, { from: to, to: from }, flow, misdirectedKey);
    return [...there, ...back].flatMap((key) =>
      state.measures.idsUnder(key).flatMap((id) => {
        const row = state.measures.get(id);
        return isSome(row)
          ? allParts<Measure>(row.value).filter((part) => isOnWrongFlow(flow, part))
          : [];
      }),
    );
  });

/**
 * Whether the row has an instrument that belongs to the flow `own` and not to the row's flow, such as an export ban
 * on a row of imports. An instrument that sets a duty counts only if an act on the row also names another term, such
 * as a licence.
 */
const isOnWrongFlow = (own: Flow, { flow, head, decisions, named }: Measure): boolean =>
  flow !== null &&
  flow !== own &&
  [
    head?.instrument,
    ...decisions.map(({ value }) => (value.kind === 'announcement' ? value.instrument : undefined)),
  ].some(
    (instrument) =>
      instrument !== undefined &&
      flowOf(instrument) === own &&
      (concernOf(instrument) !== 'duty' || named.some(({ term }) => term !== 'duty')),
  );
