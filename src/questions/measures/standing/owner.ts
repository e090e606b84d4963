import { isSome } from '../../../fp';
import {
  type Announcer,
  announcerIn,
  announcersOf,
} from '../../../relations/measures/measure-heads';
import type { Relations } from '../../../relations/relations';

/**
 * Whose measure it is, and on which flow: whoever first announced it. Undefined where no act has. No row is
 * read unless more than one country or flow claims the measure.
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
