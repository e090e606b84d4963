import type { Relations } from '../../relations/relations';
import type { Asked } from './scope/asked';
import { unionsInDoubt } from './scope/unplaced';
import { type OneSide, sidesWith } from './standing/on-route';

/**
 * If no act says whether a country of a route is a member of a union that may concern the route, returns the two
 * sides of the route as they would be if it were. Does so for each such union, and for all of them together.
 */
export const sidesInDoubt = (state: Relations, asked: Asked): readonly (readonly OneSide[])[] => {
  const unplaced = unionsInDoubt(state, asked).filter(
    ({ country }) => country === asked.from || country === asked.to,
  );
  const ofEach = unplaced.map((one) => sidesWith(state, asked, [one]));
  return unplaced.length > 1 ? [...ofEach, sidesWith(state, asked, unplaced)] : ofEach;
};
