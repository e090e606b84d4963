import { isSome } from '../../../fp';
import {
  type Announcer,
  announcerIn,
  announcersOf,
} from '../../../relations/measures/measure-heads';
import type { Relations } from '../../../relations/relations';

/**
 * Returns the country and the flow of a measure, by the act that first announced it. Undefined where no act
 * has announced it. It reads rows only if several countries or flows claim the measure.
 */
export const ownerOf = ({ measureHeads }: Relations, measure: string): Announcer | undefined => {
  const [only, ...more] = measureHeads.idsBeginning(announcersOf(measure));
  if (only === undefined) return undefined;
  if (more.length === 0) return announcerIn(only);
  const found = measureHeads.get(measure);
  if (!isSome(found) || found.value.head === null) return undefined;
  const { by, flow } = found.value.head;
  return { country: by.country, flow };
};
