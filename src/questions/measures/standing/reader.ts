import { isSome } from '../../../fp';
import type { Measure } from '../../../relations/measures/measure';
import type { Relations } from '../../../relations/relations';

/** How rows of measures are read: as they are, or as they will be. */
export type Reader = {
  readonly measure: (id: string) => Measure | undefined;
  readonly interruption: (id: string) => Measure | undefined;
};

/** Reads the rows as they are. */
export const readerOf = ({ measures, interruptions }: Relations): Reader => {
  const row = measures.get;
  const interrupted = interruptions.get;
  return {
    measure: (id) => {
      const found = row(id);
      return isSome(found) ? found.value : undefined;
    },
    interruption: (id) => {
      const found = interrupted(id);
      return isSome(found) ? found.value : undefined;
    },
  };
};
