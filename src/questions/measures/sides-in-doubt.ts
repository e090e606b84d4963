import type { Relations } from '../../relations/relations';
import type { Asked } from './scope/asked';
import { unionsInDoubt } from './scope/unplaced';
import { type OneSide, sidesWith } from './standing/on-route';

/**
 * Takes a country of the route as a member of each union for which no act says whether it is one: first of
 * one union at a time, then of all together.
 */
export const sidesInDoubt = (state: Relations, asked: Asked): readonly (readonly OneSide[])[] => {
  const unplaced = unionsInDoubt(state, asked).filter(
    ({ country }) => country === asked.from || country === asked.to,
  );
  const ofEach = unplaced.map((one) => sidesWith(state, asked, [one]));
  return unplaced.length > 1 ? [...ofEach, sidesWith(state, asked, unplaced)] : ofEach;
};
