import { isSome } from '../../fp';
import { agreement } from '../../questions/agreements/agreement';
import { proceedingStanding } from '../../questions/disputes/proceeding-standing';
import { partsGranted } from '../../questions/measures/regime/granted';
import { readerOf } from '../../questions/measures/standing/reader';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-at';
import { type CellSets, productCells } from './cells';
import { measureCells } from './measure-cells';

/** A notice that takes effect ends its agreement, and stands in a row of its own. */
const agreementCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = agreement(id)(state);
    return isSome(found) ? [{ status: found.value.status }] : [];
  };

/** A licence stands as those decided who may grant it; another country's act has no effect. */
const licenceCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = state.licences.get(id);
    if (!isSome(found)) return [];
    const { measure, product } = found.value;
    const cells = { measure, ...productCells(product) };
    const granted = partsGranted(readerOf(state), found.value);
    return granted.length === 0 ? [cells] : granted.map(({ status }) => ({ ...cells, status }));
  };

/** A solution, a withdrawal or a lapse stands in the row of the dispute. */
const proceedingCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = state.proceedings.get(id);
    if (!isSome(found)) return [];
    const dispute = state.disputes.get(found.value.dispute);
    if (!isSome(dispute)) return [{}];
    const [standing] = proceedingStanding(found.value, dispute.value, offsetOf(state));
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
    ['licences', licenceCells],
    ['measures', measureCells],
    ['proceedings', proceedingCells],
  ]);
