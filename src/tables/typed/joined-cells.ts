import { isSome } from '../../fp';
import { agreement } from '../../questions/agreements/agreement';
import { proceedingStanding } from '../../questions/disputes/proceeding-standing';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { CellSets } from './cells';
import { measureCells } from './measure-cells';

/** A notice that takes effect ends its agreement, and stands in a row of its own. */
const agreementCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = agreement(id)(state);
    return isSome(found) ? [{ status: found.value.status }] : [];
  };

/** A solution, a withdrawal or a lapse stands in the row of the dispute. */
const proceedingCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = state.proceedings.get(id);
    if (!isSome(found)) return [];
    const dispute = state.disputes.get(found.value.dispute);
    if (!isSome(dispute)) return [{}];
    const [standing] = proceedingStanding(found.value, dispute.value);
    if (standing === undefined) return [{}];
    const { stage, over, paused } = standing;
    return [{ stage, status: over?.how ?? (paused === null ? 'open' : 'paused') }];
  };

/**
 * The tables of which a row alone does not say what holds: the cells of a row are then the answer to a
 * question, which reads other rows too.
 */
export const joinedCells: ReadonlyMap<string, (id: string) => Question<Relations, CellSets>> =
  new Map([
    ['agreements', agreementCells],
    ['measures', measureCells],
    ['proceedings', proceedingCells],
  ]);
