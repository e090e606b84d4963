import { isSome, type Option } from '../../../fp';
import { type Apart, partsBy } from '../../../relations/measures/apart';
import { partOn } from '../../../relations/measures/handlers';
import type { Measure } from '../../../relations/measures/measure';
import type { Announcer } from '../../../relations/measures/measure-heads';
import type { Relations } from '../../../relations/relations';
import { type Force, forceAt } from '../../../relations/schedule/force';
import { offsetOf } from '../../../temporal/timeline/state-at';
import { ownerOf } from './owner';

/**
 * Reads rows of measures, as they are now or as they will be. It keeps only the decisions of the country
 * whose measure it is.
 */
export type Reader = {
  readonly state: Relations;
  /** Compares decisions by strength and dates by time, in the offset of the log. */
  readonly force: Force;
  /** Returns the country and flow of a measure, by its id. */
  readonly owner: (measure: string) => Announcer | undefined;
  readonly measure: (id: string) => Measure | undefined;
  readonly interruption: (id: string) => Measure | undefined;
};

/** Returns a reader of the rows as they are. */
export const readerOf = (state: Relations): Reader => {
  const owners = new Map<string, Announcer | undefined>();
  const owner = (measure: string): Announcer | undefined => {
    if (!owners.has(measure)) owners.set(measure, ownerOf(state, measure));
    return owners.get(measure);
  };
  const own = (found: Option<Apart<Measure>>): Measure | undefined => {
    if (!isSome(found)) return undefined;
    const whose = owner(found.value.measure);
    return whose && partOn(found.value, whose.country, whose.flow);
  };
  const row = state.measures.get;
  const interrupted = state.interruptions.get;
  return {
    state,
    force: forceAt(offsetOf(state)),
    owner,
    measure: (id) => own(row(id)),
    // The hint only shows where to look, so decisions on the other flow do no harm.
    interruption: (id) => {
      const found = interrupted(id);
      const whose = isSome(found) ? owner(found.value.measure) : undefined;
      return isSome(found)
        ? partsBy<Measure>(found.value, whose?.country).find(
            ({ decisions }) => decisions.length > 0,
          )
        : undefined;
    },
  };
};
