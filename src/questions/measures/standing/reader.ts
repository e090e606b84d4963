import { isSome, type Option } from '../../../fp';
import { type Apart, partsBy } from '../../../relations/measures/apart';
import { type MeasureRead, partOn } from '../../../relations/measures/handlers';
import type { Measure } from '../../../relations/measures/measure';
import type { Relations } from '../../../relations/relations';
import { type Force, forceAt } from '../../../relations/schedule/force';
import { offsetOf } from '../../../temporal/timeline/state-log';
import { type Owners, ownersIn } from './owner';

/**
 * Reads the rows of measures, with only the decisions of the country that announced the measure first. The rows
 * are as at the point of the question, or as they will be on a later day.
 */
export type Reader = Owners & {
  readonly state: Relations;
  /**
   * Says which of two decisions prevails, and which of two dates is earlier. Days begin and end at midnight at the
   * log's offset from UTC.
   */
  readonly force: Force;
  readonly measure: (id: string) => MeasureRead | undefined;
  readonly interruption: (id: string) => Measure | undefined;
};

export const readerOf = (state: Relations, owners: Owners = ownersIn(state)): Reader => {
  const { owner, isContested } = owners;
  const own = (found: Option<Apart<Measure>>): MeasureRead | undefined => {
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
    isContested,
    measure: (id) => own(row(id)),
    // A row of `interruptions` can also have decisions on the other flow: on imports, for example, if the question is
    // about exports. Such decisions change no answer, since the row only shows which rows of `measures` to read.
    interruption: (id) => {
      const found = interrupted(id);
      if (!isSome(found)) return undefined;
      const { value } = found;
      const country = owner(value.measure)?.country;
      if (value.others === undefined)
        return value.by.country === country && value.decisions.length > 0 ? value : undefined;
      return partsBy<Measure>(value, country).find(({ decisions }) => decisions.length > 0);
    },
  };
};
