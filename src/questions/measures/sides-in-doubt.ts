import type { Relations } from '../../relations/relations';
import type { Asked } from './scope/asked';
import { unionsInDoubt } from './scope/unplaced';
import { type OneSide, sidesWith } from './standing/on-route';

/**
 * For some unions, no act says whether a country of the route is a member. Returns the sides of the route as if
 * the country were a member: first of each of these unions alone, then of all of them together.
 */
export const sidesInDoubt = (state: Relations, asked: Asked): readonly (readonly OneSide[])[] => {
  const unplaced = unionsInDoubt(state, asked).filter(
    ({ country }) => country === asked.from || country === asked.to,
  );
  const ofEach = unplaced.map((one) => sidesWith(state, asked, [one]));
  return unplaced.length > 1 ? [...ofEach, sidesWith(state, asked, unplaced)] : ofEach;
};
