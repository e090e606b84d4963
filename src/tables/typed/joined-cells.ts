import { isSome } from '../../fp';
import { agreement } from '../../questions/agreements/agreement';
import { proceedingStanding } from '../../questions/disputes/proceeding-standing';
import { partsGranted } from '../../questions/measures/regime/granted';
import { readerOf } from '../../questions/measures/standing/reader';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import { offsetOf } from '../../temporal/timeline/state-log';
import { type CellSets, productCells } from './cells';
import { measureCells } from './measure-cells';

/** The status of an agreement also depends on its notices of termination, which are in another table. */
const agreementCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = agreement(id)(state);
    return isSome(found) ? [{ status: found.value.status }] : [];
  };

/** A party can leave by a notice, which is in another table. */
const partyCells =
  (id: string): Question<Relations, CellSets> =>
  (state) => {
    const found = state.agreementParties.get(id);
    if (!isSome(found)) return [];
    const { agreement: of, party, status } = found.value;
    const standing = agreement(of)(state);
    const hasLeft = isSome(standing) && standing.value.left.includes(party);
    return [{ status: hasLeft ? 'left' : status }];
  };

/**
 * Only the country or union that announced a measure, or a member of that union, can decide on a licence under the
 * measure. So `partsGranted` leaves out what other countries decided.
 */
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

/** The solution, withdrawal or lapse that ends a proceeding is kept in the row of its dispute. */
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
 * The questions for tables whose rows alone do not say what applies. These questions read other
 * rows too.
 */
export const joinedCells: ReadonlyMap<string, (id: string) => Question<Relations, CellSets>> =
  new Map([
    ['agreementParties', partyCells],
    ['agreements', agreementCells],
    ['licences', licenceCells],
    ['measures', measureCells],
    ['proceedings', proceedingCells],
  ]);
