import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { momentOfPoint, oracle } from '../../oracle/oracle';
import { mustBeSame, rowsAtPoint } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';

/**
 * Law 1: `asOf` gives the same rows as the naive oracle, at every point in valid time and system
 * time. The points are asked in no particular order.
 */
export const asOfEqualsTheOracle = <S, E extends TimedEvent>({ projection, logs }: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points, knowledge }) => {
    const built = timeline(projection)(log);
    const { offset } = log.header;
    for (const [index, point] of points.entries()) {
      const known = [undefined, ...knowledge][index % (knowledge.length + 1)];
      const limit = known === undefined ? undefined : momentOfPoint(known, offset);
      mustBeSame(
        rowsAtPoint(built, point, known),
        oracle(projection, log, momentOfPoint(point, offset), limit),
        `as of ${point}, as known ${known === undefined ? 'at the end of the log' : `at ${known}`}`,
      );
    }
  });
