import type { Measure } from '../../relations/measures/measure';
import { answerKey } from '../../relations/measures/measure-keys';
import type { Relations } from '../../relations/relations';
import type { DisputeId, EventId, MeasureId } from '../../vocabulary/ids';
import { readerOf } from '../measures/standing/reader';
import { rowStandings } from '../measures/standing/rows/row-standing';
import type { Because } from '../measures/standing/standing';

/** A measure taken in answer to a dispute, and whether it has effect. */
export type Countermeasure = {
  /** The measure. */
  readonly measure: MeasureId;
  /** Whether the measure has effect on any of its products. */
  readonly inForce: boolean;
  /** Why the measure has no effect, for instance because it is suspended; null while it has effect. */
  readonly because: Because | null;
  /** The announcement in force; if the measure has no effect, the act that prevents it. */
  readonly act: EventId;
};

/**
 * Lists the measures that answer a dispute or name one of the given acts as their authorisation, in the order
 * of ids.
 */
export const countermeasures = (
  state: Relations,
  dispute: DisputeId,
  authorisations: readonly EventId[],
): readonly Countermeasure[] => {
  const reader = readerOf(state);
  const found = new Map<MeasureId, Countermeasure>();
  const rows = [dispute, ...authorisations].flatMap((named): readonly Measure[] =>
    state.measures.keyed(answerKey(named)).flatMap(([id]) => reader.measure(id) ?? []),
  );
  for (const row of rows) {
    const { measure } = row;
    for (const { standing } of rowStandings(reader, row)) {
      if (standing.inForce === undefined || found.get(measure)?.inForce) continue;
      found.set(
        measure,
        standing.inForce
          ? { measure, inForce: true, because: null, act: standing.announcement.act }
          : { measure, inForce: false, because: standing.because, act: standing.act },
      );
    }
  }
  return [...found.values()].sort((a, b) => (a.measure < b.measure ? -1 : 1));
};
