import { isSome } from '../../../fp';
import { allParts } from '../../../relations/measures/apart';
import type { Measure } from '../../../relations/measures/measure';
import { misdirectedKey } from '../../../relations/measures/measure-keys';
import { concernOf, type Flow, flowOf } from '../../../vocabulary/instruments';
import type { Reader } from '../standing/reader';
import { keysOnRoute } from './rows-on-route';

/**
 * Lists the rows of trade between two countries, in either direction, that need more than a duty by an instrument which
 * acts announced on the wrong flow, against the rules, such as an export ban on imports. Nobody knows whether such an act
 * has the wrong flow or the wrong instrument.
 */
export const misdirectedOn = (
  { state }: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Measure[] =>
  (['export', 'import'] as const).flatMap((flow) => {
    const there = keysOnRoute(state, { from, to }, flow, misdirectedKey);
    const back = keysOnRoute(state, { from: to, to: from }, flow, misdirectedKey);
    return [...there, ...back].flatMap((key) =>
      state.measures.idsUnder(key).flatMap((id) => {
        const row = state.measures.get(id);
        return isSome(row)
          ? allParts<Measure>(row.value).filter((part) => isOddOn(flow, part))
          : [];
      }),
    );
  });

/** Whether acts announced on a row, on the other flow, an instrument that can only be on this one. */
const isOddOn = (own: Flow, { flow, head, decisions, named }: Measure): boolean =>
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
